import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideTurn } from "#app/domain/registrations/decide-turn";
import { turnSchema } from "#app/domain/registrations/offer-schema";
import { offerOf, printedName, staffRefusalOf } from "#app/domain/registrations/rules";
import { roomFor, unitOf } from "#app/domain/registrations/seat-plan";
import { seatState } from "#app/domain/registrations/seat-state";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import { TurnForms } from "#app/ui/registrations/turn-forms";
import * as registrationQueries from "#db/queries/registrations";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	registration: params.registrationId,
});

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const page = `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`;
	const now = services.now();
	const shown = workspaceEvent(event, now);
	const refusal = staffRefusalOf(shown.phase) ?? (registration.status === "waitlisted" ? null : "not-waiting");
	if (refusal) throw seeOther(`${page}?gagal=${refusal}`);
	const { seats } = await seatState(read, event);
	return {
		event: shown,
		page,
		name: printedName(registration),
		code: registration.code,
		timeZone: event.timeZone,
		offer: offerOf(registration, now),
		place: await registrationQueries.findQueuePosition(read, registration),
		hasRoom: roomFor(seats, unitOf(registration)) > 0,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, turnSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await decideTurn(services, event.id, registration.id, form.value);
	if (!result.ok && result.reason === "no-such-registration") throw notFound();
	const outcome = result.ok ? `kabar=${result.news}` : `gagal=${result.reason}`;
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}?${outcome}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.seats.turn.title);

export default function RegistrationTurn() {
	const { event, page, name, code, ...turn } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={`${t.seats.turn.title}: ${name}, ${code}`}
			back={{ href: page, label: t.registrations.backToOne }}
			before={
				<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, ["act", "reason"])} />
			}
		>
			<ReadingColumn>
				<TurnForms {...turn} calls={`/panel/kegiatan/${event.id}/telepon`} form={form} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
