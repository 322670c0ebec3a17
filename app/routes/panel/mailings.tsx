import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { leavesAt, remindersOf } from "#app/domain/mailings/reminder-schedule";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Permitted } from "#app/ui/layout/permitted";
import { MailingList } from "#app/ui/mailings/mailing-list";
import { ReminderStates } from "#app/ui/mailings/reminder-states";
import { LinkButton } from "#app/ui/primitives/button";
import { Stack } from "#app/ui/primitives/columns";
import { Panel } from "#app/ui/primitives/panel";
import * as mailingQueries from "#db/queries/mailings";

const mostShown = 100;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const [mailings, begun] = await Promise.all([
		mailingQueries.listByEvent(read, event.id, mostShown),
		mailingQueries.listBegun(read, [event.id]),
	]);
	const at = services.now().toISOString();
	const reminders = remindersOf(event).map((reminder) => {
		const { kind, anchorOn } = reminder;
		const leaves = leavesAt(reminder, event.timeZone);
		const left = begun.find((one) => one.kind === kind && one.anchorOn === anchorOn)?.createdAt ?? null;
		return { kind, leaves, left, isPast: leaves <= at };
	});
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		hasDays: event.startsAt !== null,
		reminders,
		mailings,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.mailings.title);

export default function Mailings() {
	const { event, timeZone, hasDays, reminders, mailings, news } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.mailings;
	const base = `/panel/kegiatan/${event.id}/surat`;
	return (
		<EventWorkspace
			event={event}
			active="letters"
			title={words.title}
			lead={words.lead}
			news={words.news[news as keyof typeof words.news]}
			actions={
				<>
					<Permitted to="registrations.write">
						<LinkButton href={`${base}/baru`}>{words.write}</LinkButton>
					</Permitted>
					<Permitted to="events.write">
						<LinkButton variant="secondary" href={`${base}/pengingat`}>
							{words.toReminders}
						</LinkButton>
					</Permitted>
					<Permitted to="events.write">
						<LinkButton variant="secondary" href={`${base}/pembuka`}>
							{words.intro}
						</LinkButton>
					</Permitted>
					<Permitted to="letters.read">
						<LinkButton variant="secondary" href={`/panel/surat/contoh?kegiatan=${event.id}`}>
							{t.messages.examples.link}
						</LinkButton>
					</Permitted>
				</>
			}
		>
			<Stack>
				<Panel title={words.remindersHeading}>
					<ReminderStates reminders={reminders} hasDays={hasDays} timeZone={timeZone} />
				</Panel>
				<h2>{words.listHeading}</h2>
				<MailingList mailings={mailings} timeZone={timeZone} />
			</Stack>
		</EventWorkspace>
	);
}
