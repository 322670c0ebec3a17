import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { isOver } from "#app/domain/events/rules";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { isLiving, printedName, staffRefusalOf } from "#app/domain/registrations/rules";
import { reasonSchema } from "#app/domain/registrations/staff-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { decisionAddress } from "#app/server/decision-address.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
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
	const ended = isOver(shown.phase) ? ("finished" as const) : shown.phase === "cancelled" ? shown.phase : null;
	const refusal = ended ? ended : isLiving(registration.status) ? null : "not-living";
	if (refusal) throw seeOther(`${page}?gagal=${refusal}`);
	return { event: shown, page, name: printedName(registration), code: registration.code };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, reasonSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { reason } = form.value;
	// Where staff may act it is a decision about one, which can be undone. While a dialogue is postponed, and after it is
	// over, a cancellation only puts the record right.
	if (staffRefusalOf(phaseOf(event, services.now())) === null) {
		const answer = await decideRegistrations(services, event.id, {
			kind: "cancel",
			registrationIds: [registration.id],
			reason: { id: reason, en: reason },
		});
		throw seeOther(decisionAddress(event.id, registration.id, answer));
	}
	const result = await cancelRegistration(services, registration.id, form.value);
	if (!result.ok && result.reason === "no-such-registration") throw notFound();
	const outcome = result.ok ? "kabar=cancelled" : `gagal=${result.reason}`;
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}?${outcome}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.registrations.cancelPage.title);

export default function CancelRegistration() {
	const { event, page, name, code } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.registrations.cancelPage;
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
