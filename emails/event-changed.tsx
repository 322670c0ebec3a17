import { Action, Change, Details, Paragraph, Paragraphs } from "./blocks";
import { CalendarSection } from "./calendar-section";
import { placeLines, timeLines } from "./event-rows";
import { exampleCalendar, exampleEvent, exampleRegistration } from "./examples";
import type { CalendarNote, EventPlan, RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter, type Voice } from "./letter";

export type ChangedFacts = RegistrationFacts & {
	/** When and where it was to be; `event` says when and where it is now. */
	readonly before: EventPlan;
	/** What the organisers add. */
	readonly note: string | null;
	readonly calendar: CalendarNote;
};

const timeChanged = ({ before, event }: ChangedFacts, voice: Voice) =>
	timeLines(before, voice) !== timeLines(event, voice);
const placeChanged = ({ before, event }: ChangedFacts) => placeLines(before) !== placeLines(event);

/** Time or place of the event has changed: the old crossed out, the new in bold. */
export const eventChanged = letter<ChangedFacts>({
	lane: 2,
	secret: false,
	subject: (facts, voice) => {
		const { changed } = voice.t;
		const onlyPlace = placeChanged(facts) && !timeChanged(facts, voice);
		return (onlyPlace ? changed.subjectPlace : changed.subjectSchedule)(facts.event.title);
	},
	body: (facts, voice) => {
		const { t } = voice;
		const { event, before } = facts;
		const [time, place] = [timeChanged(facts, voice), placeChanged(facts)];
		const link = before.onlineUrl !== event.onlineUrl;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.changed.opening}
				</Opening>
				{facts.intro ? <Paragraphs value={facts.intro} /> : null}
				{time ? (
					<Change label={t.rows.when} was={timeLines(before, voice)} now={timeLines(event, voice)} words={t.changed} />
				) : null}
				{place ? (
					<Change label={t.rows.where} was={placeLines(before)} now={placeLines(event)} words={t.changed} />
				) : null}
				{link ? (
					<Change label={t.rows.online} was={before.onlineUrl ?? ""} now={event.onlineUrl ?? ""} words={t.changed} />
				) : null}
				{time && !place ? <Paragraph>{t.changed.samePlace}</Paragraph> : null}
				{place && !time ? <Paragraph>{t.changed.sameTime}</Paragraph> : null}
				<Details
					rows={[
						[t.rows.note, facts.note ?? ""],
						[t.rows.event, event.title],
						[t.rows.when, time ? "" : timeLines(event, voice)],
						[t.rows.where, place ? "" : placeLines(event)],
						[t.rows.online, link ? "" : (event.onlineUrl ?? "")],
						[t.rows.code, facts.code],
					]}
				/>
				<Action href={facts.link}>{t.mine.open}</Action>
				{time ? <Paragraph>{t.changed.seat}</Paragraph> : null}
				<CalendarSection event={event} days={event.days} calendar={facts.calendar} updated voice={voice} />
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		...exampleRegistration,
		before: {
			...exampleEvent,
			days: exampleEvent.days.map(({ start, end }) => ({ start: start.replace("T08", "T09"), end })),
			venue: "Aula Dinas Ketenagakerjaan (rekaan)",
		},
		note: null,
		calendar: exampleCalendar,
	},
});
