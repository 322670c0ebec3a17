import { formatDate } from "#app/i18n/format";
import { Action, Details, Note } from "./blocks";
import { exampleFollowup, examplePerson } from "./examples";
import type { Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface AskedFacts {
	readonly person: Person;
	readonly code: string;
	readonly title: string;
	readonly owner: string;
	/** Local dates "YYYY-MM-DD". */
	readonly dueOn: string;
	readonly wantedOn: string;
	readonly reason: string;
	readonly eventTitle: string;
	readonly host: string;
	/** The follow-up in the panel. */
	readonly link: string;
}

/** To organisers: an owner asks for more time. */
export const followupAsked = letter<AskedFacts>({
	lane: 1,
	secret: false,
	subject: ({ code }, { t }) => t.followup.asked(code),
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.followup.askedText}
				</Opening>
				<Details
					rows={[
						[t.rows.followup, `${facts.code}\n${facts.title}`],
						[t.rows.owner, facts.owner],
						[t.rows.due, formatDate(facts.dueOn, language)],
						[t.rows.wanted, formatDate(facts.wantedOn, language)],
						[t.rows.reason, facts.reason],
						[t.rows.source, facts.eventTitle],
					]}
				/>
				<Action href={facts.link}>{t.followup.decide}</Action>
				<Note>{t.followup.decideHow}</Note>
				<Closing host={facts.host} contact={null} voice={voice} />
			</>
		);
	},
	example: {
		person: examplePerson,
		code: exampleFollowup.code,
		title: exampleFollowup.title,
		owner: exampleFollowup.person.name,
		dueOn: exampleFollowup.dueOn,
		wantedOn: "2021-10-29",
		reason: "Akun ODS belum aktif.",
		eventTitle: exampleFollowup.eventTitle,
		host: exampleFollowup.host,
		link: "https://rembuk.example/panel/tindak-lanjut/contoh",
	},
});
