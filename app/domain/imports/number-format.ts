import type { SaxesTagPlain } from "saxes";

/** ECMA-376 18.8.30: the built-in formats that show a date or a time. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The numbers of the cell styles that show a date, from `xl/styles.xml`. */
export async function dateStyles(
	eachTag: (take: (tag: SaxesTagPlain) => void) => Promise<void>,
): Promise<ReadonlySet<number>> {
	const formats = new Map<number, string>();
	const styles: number[] = [];
	let inCells = false;
	await eachTag(({ name, attributes }) => {
		const tag = name.slice(name.indexOf(":") + 1);
		if (tag === "numFmt") formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
		if (tag === "cellXfs") inCells = true;
		if (tag === "cellStyles" || tag === "dxfs") inCells = false;
		if (tag === "xf" && inCells) styles.push(Number(attributes.numFmtId ?? 0));
	});
	return new Set(styles.flatMap((id, style) => (builtInDates.has(id) || isDate(formats.get(id)) ? [style] : [])));
}

/** Whether a format of one's own shows a date: it has a day or a year outside of quoted text and colours. */
function isDate(code: string | undefined): boolean {
	const bare = (code ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
	return /[dy]/i.test(bare) && !/[0#]/.test(bare);
}

const dayMs = 86_400_000;

/** The day of a serial number, `2021-09-06`; null outside of the years 1950 to 2100, where no date of ours lies. */
export function serialDay(serial: number, from1904 = false): string | null {
	const days = Math.floor(serial) + (from1904 ? 1462 : 0);
	// 18264 is 1950-01-01, 73415 is 2101-01-01.
	if (!(days >= 18_264 && days < 73_415)) return null;
	return new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10);
}
