import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { resendLink } from "#app/domain/registrations/resend-link";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { registrationDetail } from "#app/server/registration-detail.server";
import { seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Columns } from "#app/ui/primitives/columns";
import { ActRefused } from "#app/ui/registrations/act-refused";
import { AuditTrail } from "#app/ui/registrations/audit-trail";
import { RegistrationDecision } from "#app/ui/registrations/registration-decision";
import { Consents, PartyAnswers, RegistrationFacts } from "#app/ui/registrations/registration-facts";
import { PersonAttendance, PersonCalls, PersonLetters } from "#app/ui/registrations/registration-records";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, registration } = await signedIn(args, "registrations.read", {
		event: args.params.eventId,
		registration: args.params.registrationId,
	});
	const query = new URL(args.request.url).searchParams;
	const now = services.now();
	return {
		event: workspaceEvent(event, now),
		timeZone: event.timeZone,
		news: query.get("kabar"),
		refusal: query.get("gagal"),
		...(await registrationDetail(read, event, registration, now)),
	};
}

/** Sends the personal link again. */
export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", {
		event: args.params.eventId,
		registration: args.params.registrationId,
	});
	await resendLink(services, registration.id);
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}?kabar=link-sent`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
	pageTitle(matches, (t) => (page ? `${page.person.name}, ${page.person.code}` : t.registrations.title));

export default function RegistrationPage() {
	const page = useLoaderData<typeof loader>();
	const { event, timeZone, person } = page;
	const { t } = useLanguage();
	const words = t.registrations;
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={person.name}
			lead={person.code}
			back={{ href: list, label: words.back }}
			news={words.news[page.news as keyof typeof words.news]}
			before={<ActRefused reason={page.refusal} phase={event.phase} person={person} seats={page.seats} />}
		>
			<Columns
				sideAt="right"
				sideFirst
				side={
					<RegistrationDecision
						base={`${list}/${person.id}`}
						eventId={event.id}
						phase={event.phase}
						person={person}
						seats={page.seats}
					/>
				}
			>
				<RegistrationFacts
					eventId={event.id}
					person={person}
					region={page.region}
					place={page.place}
					replaces={page.replaces}
					replacement={page.replacement}
					timeZone={timeZone}
				/>
				{page.hasQuestions ? (
					<section>
						<h2>{words.answers}</h2>
						<PartyAnswers answers={page.answers} />
					</section>
				) : null}
				<section>
					<h2>{words.consentHeading}</h2>
					<Consents consents={page.consents} timeZone={timeZone} />
				</section>
				<section>
					<h2>{words.attendance}</h2>
					<PersonAttendance checkIns={page.attendance} timeZone={timeZone} />
				</section>
				<section>
					<h2>{words.letters}</h2>
					<PersonLetters letters={page.letters} timeZone={timeZone} />
				</section>
				{page.calls.length > 0 ? (
					<section>
						<h2>{words.calls}</h2>
						<PersonCalls
							calls={page.calls}
							href={`/panel/kegiatan/${event.id}/telepon?tampilan=semua`}
							timeZone={timeZone}
						/>
					</section>
				) : null}
				<section>
					<h2>{t.audit.heading}</h2>
					<AuditTrail lines={page.trail} timeZone={timeZone} />
				</section>
			</Columns>
		</EventWorkspace>
	);
}
