import { SaxesParser, type SaxesTagPlain } from "saxes";
import { limits } from "./book";
import { cellText } from "./cell-text";
import { serialDay } from "./number-format";
import { PartsRefusal } from "./workbook-parts";

interface SheetFacts {
	texts: readonly string[];
	/** Styles that show a date. */
	dates: ReadonlySet<number>;
	from1904: boolean;
	/** Lines with content that may still be read. */
	recordsLeft: number;
}

interface OpenCell {
	row: number;
	column: number;
	type: string;
	style: number;
	value: string;
}

/** Reads the XML of one sheet as it comes and keeps the cells with content, within the limits. */
export class SheetReader {
	private readonly parser = new SaxesParser();
	private readonly records: string[][] = [];
	private readonly merges: string[] = [];
	private row = -1;
	private nextColumn = 0;
	private cell: OpenCell | null = null;
	private keeps = false;
	private inReading = false;

	constructor(private readonly facts: SheetFacts) {
		this.parser.on("opentag", (tag) => this.open(tag));
		this.parser.on("text", (text) => {
			if (this.keeps && this.cell) this.cell.value += text;
		});
		this.parser.on("closetag", ({ name }) => this.close(local(name)));
	}

	take(piece: string): void {
		this.parser.write(piece);
	}

	/** The lines from the first to the last with content; those between them are empty. */
	end(): string[][] {
		this.parser.close();
		for (const merge of this.merges) this.fillDown(merge);
		return Array.from(this.records, (record) => Array.from(record ?? [], (cell) => cell ?? ""));
	}

	private open({ name, attributes }: SaxesTagPlain): void {
		switch (local(name)) {
			case "row":
				this.row = attributes.r ? Number(attributes.r) - 1 : this.row + 1;
				this.nextColumn = 0;
				return;
			case "c": {
				const column = attributes.r ? columnOf(attributes.r) : this.nextColumn;
				this.nextColumn = column + 1;
				const style = Number(attributes.s ?? 0);
				this.cell = { row: this.row, column, type: attributes.t ?? "n", style, value: "" };
				return;
			}
			case "rPh":
				this.inReading = true;
				return;
			// `f` holds a formula and is passed over: what it gave when the file was saved stands in `v`.
			case "v":
			case "t":
				this.keeps = this.cell !== null && !this.inReading;
				return;
			case "mergeCell":
				if (attributes.ref && this.merges.length < 20_000) this.merges.push(attributes.ref);
		}
	}

	private close(name: string): void {
		if (name === "v" || name === "t") this.keeps = false;
		if (name === "rPh") this.inReading = false;
		if (name !== "c" || !this.cell) return;
		this.keep(this.cell);
		this.cell = null;
	}

	private keep(cell: OpenCell): void {
		const text = cellText(this.textOf(cell));
		if (text.trim() === "") return;
		if (cell.row >= this.facts.recordsLeft) throw new PartsRefusal("too-many-rows");
		if (cell.column >= limits.columns) throw new PartsRefusal("too-many-columns");
		if (text.length > limits.cell) throw new PartsRefusal("cell-too-long");
		this.records[cell.row] ??= [];
		(this.records[cell.row] as string[])[cell.column] = text;
	}

	private textOf({ type, value, style }: OpenCell): string {
		switch (type) {
			case "s":
				return this.facts.texts[Number(value)] ?? "";
			case "b":
				return value === "1" ? "TRUE" : "FALSE";
			case "e":
				return "";
			case "str":
			case "inlineStr":
				return value;
			case "d":
				return value.slice(0, 10);
			default:
				return this.numberText(value, style);
		}
	}

	/** A number as its digits, however long: telephone numbers are numbers to a spreadsheet. */
	private numberText(value: string, style: number): string {
		if (value.trim() === "") return "";
		const number = Number(value);
		if (!Number.isFinite(number)) return value;
		const day = this.facts.dates.has(style) ? serialDay(number, this.facts.from1904) : null;
		if (day) return day;
		return Number.isSafeInteger(number) ? String(number) : value;
	}

	/** Of cells merged over several lines each line has the content, as a reader sees it. */
	private fillDown(reference: string): void {
		const [from = "", to = from] = reference.split(":");
		const column = columnOf(from);
		const first = Number(from.replace(/\D/g, "")) - 1;
		const last = Math.min(Number(to.replace(/\D/g, "")) - 1, this.records.length - 1);
		const text = this.records[first]?.[column];
		if (text === undefined || column >= limits.columns) return;
		for (let row = first + 1; row <= last; row++) {
			this.records[row] ??= [];
			(this.records[row] as string[])[column] ??= text;
		}
	}
}

function local(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/** "AB12" is column 27, counted from 0. */
function columnOf(reference: string): number {
	let column = 0;
	for (const letter of /^[A-Z]*/i.exec(reference)?.[0].toUpperCase() ?? "")
		column = Math.min(column * 26 + letter.charCodeAt(0) - 64, 20_000);
	return Math.max(column, 1) - 1;
}
