import { type OfficialPaper, officialSheet } from "./official-paper";
import { factRows, heading, paragraph } from "./pdf/blocks";
import { drawSheet } from "./pdf/sheet";
import { table } from "./pdf/table";

/** A session of the programme, as printed. */
export interface PrintedSession {
	/** "08.30–09.00" */
	time: string;
	title: string;
	room: string;
	/** Each with titles, position and body. */
	speakers: readonly string[];
	moderators: readonly string[];
}

/** The programme of an event by days. */
export interface ProgrammePaper extends OfficialPaper {
	facts: readonly (readonly [string, string])[];
	/** WIB, WITA or WIT. */
	zone: string;
	days: readonly { day: string; sessions: readonly PrintedSession[] }[];
}

/** "Susunan acara": day by day which session is when and where, who speaks and who moderates. */
export function programmePdf(programme: ProgrammePaper): Promise<Buffer> {
	return drawSheet(officialSheet(programme, "Susunan Acara"), async (sheet) => {
		heading(sheet, "SUSUNAN ACARA", { align: "center", gap: 12 });
		factRows(sheet, programme.facts, 0);
		for (const { day, sessions } of programme.days) {
			heading(sheet, day, { level: 2 });
			if (sessions.length === 0) paragraph(sheet, "Acara hari ini belum disusun.");
			else
				await table(
					sheet,
					[
						{ header: `Waktu (${programme.zone})`, share: 2.3, cell: (line: PrintedSession) => line.time },
						{ header: "Acara", share: 5.2, cell: (line) => line.title },
						{ header: "Narasumber dan moderator", share: 5.5, cell: peopleOf },
						{ header: "Ruang", share: 2, cell: (line) => line.room },
					],
					sessions,
				);
		}
	});
}

function peopleOf({ speakers, moderators }: PrintedSession): string {
	return [...speakers, ...moderators.map((name) => `Moderator: ${name}`)].join("\n");
}
