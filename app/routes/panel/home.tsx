import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can, hasPanel, type Permission, reachOf } from "#app/domain/accounts/rules";
import { phaseOf } from "#app/domain/events/lifecycle";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { Attention } from "#app/ui/events/attention";
import { PlannedEvents } from "#app/ui/events/planned-events";
import { PanelPage } from "#app/ui/layout/panel-page";
import { useMay } from "#app/ui/layout/request-context";
import { LinkButton } from "#app/ui/primitives/button";
import { Stack } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import * as attentionQueries from "#db/queries/attention";
import * as eventQueries from "#db/queries/events";
import * as inboundMailQueries from "#db/queries/inbound-mails";
import * as privacyRequestQueries from "#db/queries/privacy-requests";

const nextEvents = 6;
const week = 7 * 86_400_000;

export async function loader(args: LoaderFunctionArgs) {
	// Where everybody lands who signs in; the home of those who work at desks is another page.
	if (!hasPanel((await signedIn(args, null)).user.held)) throw seeOther("/petugas");
	const { read, services, scope, user } = await signedIn(args, "events.read");
	const now = services.now();
	const at = now.toISOString();
	const within = (permission: Permission) => reachOf(user.held, permission);
	const [people, promises, letters] = [within("registrations.read"), within("followups.read"), within("letters.read")];
	const [
		events,
		pending,
		changed,
		calls,
		failedLetters,
		overdueFollowups,
		openRequests,
		openMails,
		unclosed,
		privacyRequests,
	] = await Promise.all([
		eventQueries.listWithin(
			read,
			{ within: scope, now: at, view: "coming", pattern: null },
			{ limit: nextEvents, offset: 0 },
		),
		attentionQueries.listPending(read, people, at),
		attentionQueries.listChanged(read, people, at),
		attentionQueries.listOpenCalls(read, people),
		attentionQueries.countFailedLetters(read, letters),
		attentionQueries.countOverdueFollowups(read, promises, at),
		attentionQueries.countOpenRequests(read, promises),
		inboundMailQueries.countOpen(read, letters),
		attentionQueries.countUnclosed(read, within("reports.read"), new Date(now.getTime() - week).toISOString()),
		can(user.held, "privacy.manage")
			? privacyRequestQueries.countWaiting(read, within("privacy.manage").officeIds, at)
			: null,
	]);
	return {
		name: user.name,
		showsOffice: scope.officeIds === null,
		events: events.map((event) => ({ ...event, phase: phaseOf(event, now) })),
		attention: {
			pending,
			changed,
			calls,
			failedLetters,
			overdueFollowups,
			openRequests,
			openMails,
			unclosed,
			privacyRequests,
		},
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.frame.panel);

export default function Home() {
	const may = useMay();
	const { name, showsOffice, events, attention } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.planning;
	return (
		<PanelPage
			title={words.homeTitle(name)}
			actions={
				may("events.create") ? <LinkButton href="/panel/kegiatan/baru">{words.createEvent}</LinkButton> : undefined
			}
		>
			<Stack>
				<Attention {...attention} />
				<section>
					<h2>{words.nextEvents}</h2>
					{events.length > 0 ? (
						<>
							<PlannedEvents caption={words.nextEvents} events={events} showsOffice={showsOffice} />
							<p>
								<a href="/panel/kegiatan">{words.allEvents}</a>
							</p>
						</>
					) : (
						<EmptyState title={words.nextEventsEmpty}>{words.nextEventsEmptyHint}</EmptyState>
					)}
				</section>
			</Stack>
		</PanelPage>
	);
}
