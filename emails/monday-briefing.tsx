import { formatInstant, formatShortDate } from "#app/i18n/format";
import { Action, Details, Heading, Note, Paragraph } from "./blocks";
import { type BriefingFigure, changeOf, figureLine } from "./briefing-lines";
import { examplePerson } from "./examples";
import type { Contact, Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface BriefingFacts {
	readonly person: Person;
	readonly office: string;
	/** The Monday, "YYYY-MM-DD". */
	readonly weekOn: string;
	/** When the figures were taken (UTC instant), and the zone it is told in. */
	readonly takenAt: string;
	readonly timeZone: string;
	readonly figures: readonly BriefingFigure[];
	/** Late promises of the office itself, and what changed since the week before. */
	readonly ownLate: number;
	readonly ownLateChange: number | null;
	/** The longest overdue of them. */
	readonly late: readonly {
		readonly code: string;
		readonly title: string;
		/** The body that promised. */
		readonly owner: string;
		readonly days: number;
	}[];
	/** The page with the counts. */
	readonly link: string;
	/** Until when it opens (UTC instant). */
	readonly expiresAt: string;
	readonly contact: Contact | null;
}

/** To leaders, on Mondays: five figures, what changed, and what we ourselves promised and are late with. */
export const mondayBriefing = letter<BriefingFacts>({
	lane: 2,
	secret: false,
	subject: ({ weekOn, ownLate }, { t, language }) => t.briefing.subject(formatShortDate(weekOn, language), ownLate),
	body: (facts, voice) => {
		const { t, language } = voice;
		const words = t.briefing;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{words.opening(formatInstant(facts.takenAt, facts.timeZone, language))}
				</Opening>
				<Details
					rows={facts.figures.map((figure) => [words.figures[figure.name], figureLine(figure, voice)] as const)}
				/>
				<Heading>{words.lateHeading(facts.ownLate)}</Heading>
				<Paragraph>
					{facts.ownLate === 0 ? words.noneLate : words.lateChange(changeOf(facts.ownLateChange, false, voice))}
				</Paragraph>
				<Details
					rows={facts.late.map(
						({ code, title, owner, days }) => [code, `${title}\n${owner}\n${t.followup.daysLate(days)}`] as const,
					)}
				/>
				<Action href={facts.link}>{words.open}</Action>
				<Note>{words.expires(formatInstant(facts.expiresAt, facts.timeZone, language))}</Note>
				<Closing host={facts.office} contact={facts.contact} voice={voice} />
			</>
		);
	},
	example: {
		person: examplePerson,
		office: "Direktorat Jenderal PHI dan Jamsos, Kementerian Ketenagakerjaan",
		weekOn: "2021-09-20",
		takenAt: "2021-09-20T00:00:00.000Z",
		timeZone: "Asia/Jakarta",
		figures: [
			{ name: "held", value: 9, change: 1, of: null },
			{ name: "attended", value: 612, change: 96, of: 701 },
			{ name: "attendanceRate", value: 0.873, change: -0.005, of: null },
			{ name: "kept", value: 21, change: 0, of: 64 },
			{ name: "certified", value: 3, change: null, of: 10 },
		],
		ownLate: 2,
		ownLateChange: 1,
		late: [
			{
				code: "RTL-TAN-03",
				title: "Menyusun panduan singkat persyaratan sertifikat NIK",
				owner: "Ditjen PHI dan Jamsos",
				days: 4,
			},
		],
		link: "https://rembuk.example/senin/contoh",
		expiresAt: "2021-09-27T00:00:00.000Z",
		contact: null,
	},
});
