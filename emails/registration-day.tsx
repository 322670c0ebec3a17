import { formatDate } from "#app/i18n/format";
import { Action, Details, Paragraph } from "./blocks";
import { CalendarSection } from "./calendar-section";
import { eventRows } from "./event-rows";
import { exampleCalendar, exampleRegistration } from "./examples";
import type { CalendarNote, RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter, type Voice } from "./letter";

export type DayFacts = RegistrationFacts & {
	/** Counts from 1. */
	readonly day: number;
	readonly state: "invited" | "updated" | "corrected" | "cancelled";
	/** Whose entry it is, in a mailbox that takes the entries of several people; absent in one's own. */
	readonly delegate?: string | undefined;
	readonly calendar: CalendarNote;
	/** A session the person chose, instead of the whole day. */
	readonly session?: { readonly title: string; readonly start: string; readonly end: string };
};

function named({ event, day, delegate, session }: DayFacts, { t }: Voice): string {
	const name = session?.title ?? t.dayOf(day, event.days.length);
	return delegate ? t.day.forDelegate(delegate, name) : name;
}

/** The second and every further day of an event, or a chosen session: a short letter whose weight is the attached calendar entry. */
export const registrationDay = letter<DayFacts>({
	lane: 1,
	secret: false,
	subject: (facts, voice) => {
		const start = facts.event.days[facts.day - 1]?.start;
		const date = start ? formatDate(start, voice.language) : "";
		return voice.t.day[facts.state](facts.event.title, named(facts, voice), date);
	},
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		const days = facts.session ? [facts.session] : event.days.slice(facts.day - 1, facts.day);
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.day[`${facts.state}Text`](named(facts, voice))}
				</Opening>
				<Details
					rows={[
						...eventRows({ ...event, days }, voice),
						[t.rows.delegate, facts.delegate ?? ""],
						[t.rows.code, facts.code],
					]}
				/>
				<Action href={facts.link}>{facts.delegate ? t.group.open : t.mine.open}</Action>
				{facts.state === "cancelled" ? (
					<Paragraph>{t.calendar.withdrawn}</Paragraph>
				) : (
					<CalendarSection
						event={event}
						days={days}
						calendar={facts.calendar}
						updated={facts.state === "updated" || facts.state === "corrected"}
						voice={voice}
					/>
				)}
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, day: 2, state: "invited", calendar: exampleCalendar },
});
