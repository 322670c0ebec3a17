import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editRegistration } from "#app/domain/registrations/edit-registration";
import { editSchema } from "#app/domain/registrations/edit-schema";
import { canEdit, editableUntil } from "#app/domain/registrations/link-rights";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { editForm } from "#app/server/edit-form.server";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { typedFiles } from "#app/server/registration-form.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { EditForm, editFields } from "#app/ui/registrations/edit-form";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const until = editableUntil(event);
	return {
		path: `/pendaftaran/${args.params.token}`,
		title: event.title,
		timeZone: event.timeZone,
		until,
		isOpen: canEdit(event, registration, services.now()),
		form: await editForm(read, registration, event, services.now()),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const posted = await readForm(args.request);
	const { own, sessions, kept } = await editForm(read, registration, event, services.now());
	const schema = editSchema({
		registration,
		questions: own,
		files: await typedFiles(posted.files),
		filed: new Set(Object.keys(kept)),
		sessions,
		now: services.now(),
	});
	const answer = (errors: FieldErrors, status: number, isClosed = false) => {
		const values = errors.q_nik_koperasi === "nik-personal" ? { ...posted.values, q_nik_koperasi: "" } : posted.values;
		return data({ form: { errors, values }, isClosed }, { status });
	};
	if (!canEdit(event, registration, services.now())) return answer({}, 409, true);
	const form = checkForm(posted, schema);
	if (!form.ok) return answer(form.reply.errors, 400);
	const result = await editRegistration(services, registration, form.value);
	if (result.ok) throw seeOther(`/pendaftaran/${args.params.token}?kabar=${result.changed ? "diubah" : "tetap"}`);
	return result.reason === "already-registered" ? answer({ name: "already-registered" }, 409) : answer({}, 409, true);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.form.mine.editTitle),
	{ name: "robots", content: "noindex" },
];

export default function EditMyRegistration() {
	const { path, title, timeZone, until, isOpen, form } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { lang, t } = useLanguage();
	const words = t.form.mine;
	const errors = reply?.form.errors ?? {};
	if (!isOpen || reply?.isClosed) {
		return (
			<PublicPage title={words.editClosedTitle} lead={<Content>{title}</Content>}>
				<p>{words.editClosed}</p>
				<p>
					<LinkButton href={path}>{t.participation.cancel.toMine}</LinkButton>
				</p>
			</PublicPage>
		);
	}
	return (
		<PublicPage
			title={words.editTitle}
			lead={<Content>{title}</Content>}
			back={{ href: path, label: t.participation.cancel.toMine }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, editFields(form))} />}
		>
			<p className="muted">{until ? words.editUntil(formatInstant(until, timeZone, lang)) : null}</p>
			<EditForm
				form={form}
				timeZone={timeZone}
				values={reply?.form.values ?? form.stored}
				errors={errors}
				back={path}
			/>
		</PublicPage>
	);
}
