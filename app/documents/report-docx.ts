import type { ReportModel } from "#app/domain/closing/types";
import { type WordBlock, wordDocument } from "./docx/document";

/** The activity report as a document to go on writing in: the same words and tables as its PDF. */
export function reportDocx(report: ReportModel): Promise<Buffer> {
	const { title, event, office, at, asOf, letterhead, sections, signature } = report;
	const blocks: WordBlock[] = [
		...letterhead.lines.map(
			(text, index): WordBlock => ({
				kind: "paragraph",
				text,
				look: index < 2 ? "letterhead-bold" : "letterhead",
			}),
		),
		{ kind: "paragraph", text: "" },
		{ kind: "title", text: title.toUpperCase() },
		{ kind: "title", text: event },
		{ kind: "subtitle", text: `Data per ${asOf}` },
	];
	for (const { heading, parts } of sections) {
		blocks.push({ kind: "heading-1", text: heading });
		for (const { heading: name, blocks: prose, tables } of parts) {
			if (name) blocks.push({ kind: "heading-2", text: name });
			blocks.push(...prose);
			for (const { caption, columns, rows } of tables)
				blocks.push({ kind: "caption", text: caption }, { kind: "table", columns, rows });
		}
	}
	const line = (text: string): WordBlock => ({ kind: "paragraph", text, look: "signature" });
	const { placeAndDate, position, name, number } = signature;
	// The room for the signature stays empty: nothing here imitates one.
	blocks.push(line(placeAndDate), line(`${position},`), line(""), line(""), line(""), line(name), line(number));
	return wordDocument({ title: `${title}: ${event}`, author: office, at: new Date(at) }, blocks);
}
