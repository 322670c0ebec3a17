import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { isOver } from "#app/domain/events/rules";
import { claimSchema } from "#app/domain/groups/claim-schema";
import { claimSeat } from "#app/domain/groups/claim-seat";
import { askedOfParty } from "#app/domain/questions/rules";
import { isLiving } from "#app/domain/registrations/rules";
import { readFormKey } from "#app/domain/registrations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FormReply, readForm } from "#app/server/form.server";
import { withSeatLink } from "#app/server/guard.server";
import { typedFiles } from "#app/server/registration-form.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { ClaimForm, claimFields } from "#app/ui/groups/claim-form";
import { SeatLinkDead } from "#app/ui/groups/seat-link-dead";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as questionQueries from "#db/queries/questions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event, isUsed } = await withSeatLink(args);
	const phase = phaseOf(event, services.now());
	const isPast = !isLiving(registration.status) || isOver(phase) || phase === "cancelled";
	const dead = isUsed ? ("used" as const) : isPast ? ("ended" as const) : null;
	return data(
		{
			path: `/pendaftaran/${args.params.token}/utusan`,
			dead,
			// Nothing of whoever took the seat.
			organisation: dead ? "" : registration.organisationName,
			questions: dead ? [] : askedOfParty(await questionQueries.listQuestions(read, event.id), registration.category),
			code: dead ? "" : registration.code,
			event: { title: event.title, slug: event.slug },
			formKey: crypto.randomUUID(),
		},
		{ status: dead ? 410 : 200, headers: { "cache-control": "private, no-cache" } },
	);
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, registration, event } = await withSeatLink(args);
	const posted = await readForm(args.request);
	const schema = claimSchema({
		category: registration.category,
		questions: await questionQueries.listQuestions(read, event.id),
		files: await typedFiles(posted.files),
		language: args.context.lang,
	});
	const form = checkForm(posted, schema);
	const refused = (status: number, reply: FormReply, dead: "used" | "ended" | null = null) => {
		const form_key = readFormKey(reply.values.form_key) ?? crypto.randomUUID();
		return data({ form: { ...reply, values: { ...reply.values, form_key } }, dead }, { status });
	};
	if (!form.ok) return refused(400, form.reply);
	const { values } = form;
	const result = await claimSeat(services, registration.id, form.value);
	if (result.ok) throw seeOther(`/pendaftaran/${result.token}`);
	switch (result.reason) {
		case "no-such-registration":
			throw notFound();
		case "already-registered":
			return refused(400, { values, errors: { name: "already-registered" } });
		case "claimed":
			return refused(409, { values: {}, errors: {} }, "used");
		default:
			return refused(409, { values: {}, errors: {} }, "ended");
	}
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => [
	...pageTitle(matches, (t) => {
		const words = t.groups.claim;
		return page?.dead === "used" ? words.usedTitle : page?.dead === "ended" ? words.endedTitle : words.title;
	}),
	{ name: "robots", content: "noindex" },
];

export default function ClaimSeat() {
	const { path, dead, organisation, questions, code, event, formKey } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.groups.claim;
	const gone = reply?.dead ?? (reply ? null : dead);
	if (gone) return <SeatLinkDead reason={gone} {...event} />;
	const errors = reply?.form.errors ?? {};
	return (
		<PublicPage
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, claimFields(questions))} />}
			meta={code}
			title={words.title}
			lead={<Content>{event.title}</Content>}
		>
			<p>{words.lead(organisation)}</p>
			<ClaimForm {...{ action: path, questions, errors }} values={reply?.form.values ?? { form_key: formKey }} />
		</PublicPage>
	);
}
