import { Fragment, type ReactNode } from "react";
import type { PlanningWarning, TimedSession } from "#app/domain/programme/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { useMay } from "../layout/request-context";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";

interface PlanningWarningsProps {
	eventId: string;
	warnings: readonly PlanningWarning[];
}

/** More than these help nobody: the rest follows as they are dealt with. */
const mostShown = 20;

/** What a planner should look at, each with the way to where it is put right. Nothing when all is well, or for readers. */
export function PlanningWarnings({ eventId, warnings }: PlanningWarningsProps) {
	const { t } = useLanguage();
	const words = t.warnings;
	const may = useMay();
	if (warnings.length === 0 || !may("events.write")) return null;
	const shown = warnings.slice(0, mostShown);
	return (
		<Notification tone="warn" title={words.title(warnings.length)}>
			<p>{words.lead}</p>
			<ul>
				{shown.map((warning) => (
					<li key={keyOf(warning)}>
						<Warning eventId={eventId} warning={warning} />
					</li>
				))}
			</ul>
			{warnings.length > shown.length ? <p>{words.more(warnings.length - shown.length)}</p> : null}
		</Notification>
	);
}

function Warning({ eventId, warning }: { eventId: string; warning: PlanningWarning }) {
	const { lang, t } = useLanguage();
	const words = t.warnings;
	const base = `/panel/kegiatan/${eventId}`;
	const toSession = (session: TimedSession) => <SessionLink base={base} session={session} />;
	const toSchedule = (day: number) => <Fix href={`${base}/jadwal#date_${day}`} label={words.fixSchedule} />;
	switch (warning.kind) {
		case "room-clash":
		case "person-clash":
		case "common-overlap": {
			const [first, second] = warning.sessions;
			const parts = {
				first: toSession(first),
				second: toSession(second),
				room: "room" in warning ? <Content>{warning.room}</Content> : null,
				person: "person" in warning ? <Content>{warning.person}</Content> : null,
			};
			return <Sentence text={words[warning.kind]} parts={parts} />;
		}
		case "person-elsewhere": {
			const { session, person, eventTitle } = warning;
			const parts = {
				session: toSession(session),
				person: <Content>{person}</Content>,
				event: <Content>{eventTitle}</Content>,
			};
			return <Sentence text={words[warning.kind]} parts={parts} />;
		}
		case "friday-prayer":
			return <Sentence text={words[warning.kind]} parts={{ session: toSession(warning.session) }} />;
		case "outside-day":
			return <Sentence text={words[warning.kind]} parts={{ session: toSession(warning.session), day: warning.day }} />;
		case "gap": {
			const [from, to] = [warning.from, warning.to].map((time) => time.replace(":", "."));
			const parts = { day: warning.day, from, to, session: toSession(warning.after) };
			return <Sentence text={words.gap} parts={parts} />;
		}
		case "holiday": {
			const text = warning.holiday === "holiday" ? words.holiday : words["shared-leave"];
			const name = <Content>{warning.name}</Content>;
			return (
				<>
					<Sentence text={text} parts={{ day: warning.day, date: formatDate(warning.date, lang), name }} />{" "}
					{toSchedule(warning.day)}
				</>
			);
		}
		case "holidays-unknown":
			return (
				<>
					<Sentence text={words[warning.kind]} parts={{ year: warning.year }} /> {toSchedule(warning.day)}
				</>
			);
		case "day-too-short": {
			const names = { full_day: "full-day", half_day: "half-day" } as const;
			const text = words[warning.meetingPackage ? names[warning.meetingPackage] : "undecided"];
			const length = words.length(Math.floor(warning.minutes / 60), warning.minutes % 60);
			return (
				<>
					<Sentence text={text} parts={{ day: warning.day, length }} /> {toSchedule(warning.day)}
				</>
			);
		}
		case "stale-date":
		case "stale-place": {
			const { field, sessionId, fragment } = warning;
			const parts = { fragment: <Content>{fragment}</Content>, field: words.fields[field] };
			return (
				<>
					<Sentence text={words[warning.kind]} parts={parts} />{" "}
					{sessionId ? (
						<Fix href={`${base}/agenda/${sessionId}`} label={words.fixSession} />
					) : (
						<Fix href={`${base}/rincian#${field}`} label={words.fixDetails} />
					)}
				</>
			);
		}
	}
}

/** A sentence of the catalogue with names and links where it has words in braces. */
function Sentence({ text, parts }: { text: string; parts: Record<string, ReactNode> }) {
	return text.split(/\{(\w+)\}/).map((piece, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places.
		<Fragment key={index}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>
	));
}

/** A session by its title, which leads to it, and its time. */
function SessionLink({ base, session }: { base: string; session: TimedSession }) {
	const { t } = useLanguage();
	const [start, end] = [session.startsAtLocal, session.endsAtLocal].map((local) =>
		local.slice(11, 16).replace(":", "."),
	);
	return (
		<>
			<a href={`${base}/agenda/${session.id}`}>
				<Content>{session.title}</Content>
			</a>{" "}
			({t.warnings.sessionAt(start ?? "", end ?? "")})
		</>
	);
}

function Fix({ href, label }: { href: string; label: string }) {
	return <a href={href}>{label}</a>;
}

function keyOf(warning: PlanningWarning): string {
	return JSON.stringify(warning);
}
