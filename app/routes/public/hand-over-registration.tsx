import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handOverSchema } from "#app/domain/registrations/hand-over-schema";
import { canHandOver } from "#app/domain/registrations/link-rights";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import { HandOverForm, handOverFields } from "#app/ui/registrations/hand-over-form";

export async function loader(args: LoaderFunctionArgs) {
	const { services, registration, event } = await withLink(args, "registration");
	return {
		path: `/pendaftaran/${args.params.token}`,
		title: event.title,
		organisation: registration.organisationName,
		isOpen: canHandOver(event, registration, services.now()),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, registration, event } = await withLink(args, "registration");
	const posted = await readForm(args.request);
	const answer = (outcome: "form" | "closed", status: number, errors: FieldErrors = {}) =>
		data({ outcome, form: { errors, values: posted.values } }, { status });
	if (!canHandOver(event, registration, services.now())) return answer("closed", 409);
	const form = checkForm(posted, handOverSchema(registration, services.now()));
	if (!form.ok) return answer("form", 400, form.reply.errors);
	const result = await replaceParticipant(services, event.id, registration.id, form.value);
	// The link that led here is dead from now on.
	if (result.ok) throw seeOther("/pendaftaran?kabar=dialihkan");
	if (result.reason === "same-person") return answer("form", 400, { name: "same-person" });
	if (result.reason === "already-registered") return answer("form", 409, { name: "already-registered" });
	return answer("closed", 409);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.form.mine.handOverTitle),
	{ name: "robots", content: "noindex" },
];

export default function HandOverRegistration() {
	const { path, title, organisation, isOpen } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.form.mine;
	const errors = reply?.form.errors ?? {};
	if (!isOpen || reply?.outcome === "closed") {
		return (
			<PublicPage title={words.handOverClosedTitle} lead={<Content>{title}</Content>}>
				<p>{words.handOverClosed}</p>
				<p>
					<LinkButton href={path}>{t.participation.cancel.toMine}</LinkButton>
				</p>
			</PublicPage>
		);
	}
	return (
		<PublicPage
			title={words.handOverTitle}
			lead={<Content>{title}</Content>}
			back={{ href: path, label: t.participation.cancel.toMine }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, handOverFields)} />}
		>
			<p>{words.handOverText(organisation)}</p>
			<HandOverForm values={reply?.form.values ?? {}} errors={errors} back={path} />
		</PublicPage>
	);
}
