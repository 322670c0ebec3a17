import { formatShortDate } from "#app/i18n/format";
import { Action, Details, Heading, Note } from "./blocks";
import { exampleFollowup, examplePerson } from "./examples";
import type { Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter, type Voice } from "./letter";

interface DigestLine {
	readonly code: string;
	readonly title: string;
	readonly owner: string;
	/** Local date "YYYY-MM-DD". */
	readonly dueOn: string;
	/** Whole days since or until the due date. */
	readonly days: number;
}

export interface DigestFacts {
	readonly person: Person;
	readonly late: readonly DigestLine[];
	readonly near: readonly DigestLine[];
	/** How many there are in all; the lists name the first of them. */
	readonly lateCount: number;
	readonly nearCount: number;
	readonly host: string;
	/** The list in the panel. */
	readonly link: string;
}

/** To organisers, once a week: what is late, and what falls due within seven days. */
export const followupDigest = letter<DigestFacts>({
	lane: 2,
	secret: false,
	subject: ({ lateCount, nearCount }, { t }) => t.followup.digest(lateCount, nearCount),
	body: (facts, voice) => {
		const { followup } = voice.t;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{followup.digestText}
				</Opening>
				{facts.lateCount > 0 ? (
					<>
						<Heading>{followup.digestLate(facts.lateCount)}</Heading>
						<Details rows={facts.late.map((line) => row(line, followup.daysLate(line.days), voice))} />
					</>
				) : null}
				{facts.nearCount > 0 ? (
					<>
						<Heading>{followup.digestNear(facts.nearCount)}</Heading>
						<Details rows={facts.near.map((line) => row(line, followup.daysLeft(line.days), voice))} />
					</>
				) : null}
				<Action href={facts.link}>{followup.openList}</Action>
				<Note>{followup.digestHow}</Note>
				<Closing host={facts.host} contact={null} voice={voice} />
			</>
		);
	},
	example: {
		person: examplePerson,
		late: [
			{
				code: exampleFollowup.code,
				title: exampleFollowup.title,
				owner: exampleFollowup.person.name,
				dueOn: exampleFollowup.dueOn,
				days: 4,
			},
		],
		near: [],
		lateCount: 1,
		nearCount: 0,
		host: exampleFollowup.host,
		link: "https://rembuk.example/panel/tindak-lanjut?tampilan=terlambat",
	},
});

function row({ code, title, owner, dueOn }: DigestLine, days: string, { language }: Voice) {
	return [code, `${title}\n${owner}\n${formatShortDate(dueOn, language)} – ${days}`] as const;
}
