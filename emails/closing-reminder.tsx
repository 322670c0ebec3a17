import { formatDateRange } from "#app/i18n/format";
import { Action, Details, Note } from "./blocks";
import { exampleEvent, examplePerson } from "./examples";
import type { Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface ClosingReminderFacts {
	readonly person: Person;
	readonly eventTitle: string;
	/** Local dates "YYYY-MM-DD" of the first and the last day. */
	readonly firstOn: string;
	readonly lastOn: string;
	/** Whole days since the last day. */
	readonly days: number;
	readonly host: string;
	/** Where the event is closed in the panel. */
	readonly link: string;
}

/** To organisers: an event is over and its report has not been issued. */
export const closingReminder = letter<ClosingReminderFacts>({
	lane: 2,
	secret: false,
	subject: ({ eventTitle }, { t }) => t.closingReport.subject(eventTitle),
	body: (facts, voice) => {
		const { t } = voice;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.closingReport.text(facts.days)}
				</Opening>
				<Details
					rows={[
						[t.rows.event, facts.eventTitle],
						[t.rows.when, formatDateRange(facts.firstOn, facts.lastOn, voice.language)],
					]}
				/>
				<Action href={facts.link}>{t.closingReport.open}</Action>
				<Note>{t.closingReport.how}</Note>
				<Closing host={facts.host} contact={null} voice={voice} />
			</>
		);
	},
	example: {
		person: examplePerson,
		eventTitle: exampleEvent.title,
		firstOn: "2021-09-16",
		lastOn: "2021-09-17",
		days: 7,
		host: exampleEvent.host,
		link: "https://rembuk.example/panel/kegiatan/contoh/penutupan",
	},
});
