import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { resendLink } from "#app/domain/registrations/resend-link";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { decisionNews } from "#app/server/decision-news.server";
import { signedIn } from "#app/server/guard.server";
import { registrationDetail } from "#app/server/registration-detail.server";
import { registrationNeighbours } from "#app/server/registration-neighbours.server";
import { seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { HeldSeatNotice } from "#app/ui/answers/held-seat";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Columns } from "#app/ui/primitives/columns";
import { ActRefused } from "#app/ui/registrations/act-refused";
import { AnswersSection } from "#app/ui/registrations/answers-section";
import { ChangeReview } from "#app/ui/registrations/change-review";
import { DecisionNews } from "#app/ui/registrations/decision-news";
import { KeysHelp } from "#app/ui/registrations/keys-help";
import { Neighbours } from "#app/ui/registrations/neighbours";
import { PersonRecords } from "#app/ui/registrations/person-records";
import { RegistrationDecision } from "#app/ui/registrations/registration-decision";
import { Consents, RegistrationFacts } from "#app/ui/registrations/registration-facts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, registration } = await signedIn(args, "registrations.read", {
		event: args.params.eventId,
		registration: args.params.registrationId,
	});
	const query = new URL(args.request.url).searchParams;
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		news: query.get("kabar"),
		refusal: query.get("gagal"),
		decision: await decisionNews(read, event.id, query.get("keputusan")),
		beside: await registrationNeighbours(read, event, registration.id, query, services.now()),
		...(await registrationDetail(read, event, registration, services.now())),
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
	const { event, timeZone, person, decision, beside } = page;
	const { t } = useLanguage();
	const words = t.registrations;
	const news = { ...words.news, ...t.seats.turn.news, ...t.delivery.news, ...t.answers.news };
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={person.name}
			lead={person.code}
			back={{ href: `${list}${beside.query}`, label: words.back }}
			news={decision ? undefined : news[page.news as keyof typeof news]}
			before={
				decision ? (
					<DecisionNews
						decision={decision}
						eventId={event.id}
						canUndo={staffRefusalOf(event.phase) === null}
						search={beside.query}
						registrationId={person.id}
					/>
				) : (
					<ActRefused reason={page.refusal} phase={event.phase} person={person} seats={page.seats} />
				)
			}
			actions={beside.previous || beside.next ? <Neighbours list={list} {...beside} /> : null}
		>
			{page.held ? <HeldSeatNotice base={`${list}/${person.id}`} held={page.held} timeZone={timeZone} /> : null}
			<ChangeReview review={page.review} base={`${list}/${person.id}`} timeZone={timeZone} search={beside.query} />
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
				<AnswersSection page={page} base={`${list}/${person.id}`} timeZone={timeZone} />
				<section>
					<h2>{words.consentHeading}</h2>
					<Consents consents={page.consents} timeZone={timeZone} />
				</section>
				<PersonRecords eventId={event.id} {...page} />
			</Columns>
			<KeysHelp />
		</EventWorkspace>
	);
}
