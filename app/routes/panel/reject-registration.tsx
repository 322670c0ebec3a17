import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { printedName, staffRefusalOf } from "#app/domain/registrations/rules";
import { reasonSchema } from "#app/domain/registrations/staff-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { decisionAddress } from "#app/server/decision-address.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReasonForm } from "#app/ui/followups/reason-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	registration: params.registrationId,
});

export async function loader(args: LoaderFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const page = `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`;
	const shown = workspaceEvent(event, services.now());
	const isUndecided = registration.status === "pending" || registration.status === "waitlisted";
	const refusal = staffRefusalOf(shown.phase) ?? (isUndecided ? null : "not-undecided");
	if (refusal) throw seeOther(`${page}?gagal=${refusal}`);
	return { event: shown, page, name: printedName(registration), code: registration.code };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, reasonSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { reason } = form.value;
	const answer = await decideRegistrations(services, event.id, {
		kind: "reject",
		registrationIds: [registration.id],
		reason: { id: reason, en: reason },
	});
	throw seeOther(decisionAddress(event.id, registration.id, answer));
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.registrations.rejectPage.title);

export default function RejectRegistration() {
	const { event, page, name, code } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.registrations.rejectPage;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={`${words.title}: ${name}, ${code}`}
			lead={words.lead}
			back={{ href: page, label: t.registrations.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, ["reason"])} />}
		>
			<ReadingColumn>
				<ReasonForm form={form} variant="danger" words={words} back={page} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
