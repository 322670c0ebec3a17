import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { registerGroup } from "#app/domain/groups/register-group";
import { staffGroupSchema } from "#app/domain/groups/schema";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors } from "#app/server/form.server";
import { groupOffer, readGroupForm, registeredErrors, turnGroupPage } from "#app/server/group-form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { StaffGroupForm, staffGroupFields } from "#app/ui/groups/staff-group-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const { shut: _shut, ...offer } = await groupOffer(read, event, services.now());
	return { event: workspaceEvent(event, services.now()), offer, formKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	// Letters to a group that wrote by hand are in Indonesian.
	const { values, asked, hasKey } = await readGroupForm(args.request, read, event, services.now(), "id");
	const checked = checkForm({ values }, staffGroupSchema(asked));
	const answer = (page: 1 | 2 | 3, status: number, errors: FieldErrors = {}) =>
		data({ page, form: { values, errors } }, { status });
	const turn = turnGroupPage(values, checked.ok ? {} : checked.reply.errors);
	if (!checked.ok || !turn.send || !hasKey)
		return answer(turn.page, Object.keys(turn.errors).length > 0 ? 400 : 200, turn.errors);
	const result = await registerGroup(services, event.id, checked.value);
	const list = `/panel/kegiatan/${event.id}/rombongan`;
	if (result.ok) throw seeOther(`${list}/${result.group.id}?kabar=added`);
	switch (result.reason) {
		case "no-such-event":
			throw notFound();
		case "already-registered":
			return answer(2, 400, registeredErrors(result.numbers));
		case "over-cap":
			return answer(1, 400, { delegates: "group-over-cap" });
		case "not-invited":
			return answer(1, 400, { category: "category-not-invited" });
		case "form-reused":
			return answer(3, 409, {});
		default:
			throw seeOther(`${list}/tambah`);
	}
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.groups.panel.addTitle);

export default function AddGroup() {
	const { event, offer, formKey } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.groups.panel;
	const list = `/panel/kegiatan/${event.id}/rombongan`;
	const page = { event, active: "registrations", back: { href: list, label: words.backToList } } as const;
	const refusal = staffRefusalOf(event.phase);
	if (refusal)
		return (
			<EventWorkspace {...page} title={words.addTitle}>
				<p>{t.registrations.cannotAct[refusal]}</p>
			</EventWorkspace>
		);
	const step = reply?.page ?? 1;
	const { values, errors } = reply?.form ?? { values: { form_key: formKey }, errors: {} };
	const problems = errorList(t, errors, staffGroupFields(step, values, offer.limit));
	return (
		<EventWorkspace
			{...page}
			title={step === 1 ? words.addTitle : t.groups.form.title(step)}
			lead={words.addLead}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems} />}
		>
			<ReadingColumn>
				<StaffGroupForm {...offer} {...{ values, errors }} page={step} action={`${list}/tambah`} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
