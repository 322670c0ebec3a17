import { sql } from "kysely";
import type { Db } from "#db/client";
import { foreignKeys, tables } from "./schema-keys";
import { engine } from "./test-db";

/** What every needle begins with: a word that stands nowhere else. */
export const needle = "Jarumrahasia";

/** Columns that name an instant, a date, a sum or a key of the house, and no word that anybody wrote. */
const structural =
	/(^|_)(id|at|on|hash|local|sha256|until|from|as_of|uid|sequence|code)$|^(time_zone|media_type|started_at)/;

interface Hiding {
	/** `table.column` of words that the page may show. */
	shown: readonly string[];
	/** Tables that are about no event, and may be empty. */
	apart: readonly string[];
	/** Tables whose rows cannot be changed: they get one more. */
	appendOnly: readonly string[];
	/** Rows that new ones refer to, by table: those of the event in question. */
	subjects: Readonly<Record<string, string>>;
}

/**
 * Writes a needle into every column of every table that can hold words, taken from the schema itself, and gives each empty
 * table a row. Returns the columns that hold one, and those of words that took none: constraints allow only certain words.
 */
export async function hideNeedles(db: Db, { shown, apart, appendOnly, subjects }: Hiding) {
	const plain = db.withoutPlugins();
	const keys = await foreignKeys(db);
	const all = await plain.introspection.getTables();
	const hidden: string[] = [];
	const refused: string[] = [];
	for (const name of await tables(db)) {
		const columns = all.find((table) => table.name === name)?.columns ?? [];
		const isKey = (column: string) => keys.some((key) => key.table === name && key.columns.includes(column));
		const wordy = columns.filter(
			(column) => /text|char/i.test(column.dataType) && !isKey(column.name) && !structural.test(column.name),
		);
		const { rows } = await sql<{ one: number }>`select 1 as one from ${sql.table(name)} limit 1`.execute(plain);
		if (rows.length === 0) {
			if (apart.includes(name)) continue;
			await insertRow(db, name, columns, keys, subjects);
		}
		const words = Object.fromEntries(wordy.map((column) => [column.name, `${needle} ${name}.${column.name}`]));
		if (appendOnly.includes(name)) {
			await insertRow(db, name, columns, keys, subjects, words);
			hidden.push(...wordy.map((column) => `${name}.${column.name}`));
			continue;
		}
		for (const column of wordy) {
			const place = `${name}.${column.name}`;
			if (shown.includes(place)) continue;
			const row = sql.raw(engine === "postgres" ? "ctid::text" : "rowid");
			const filled = sql`update ${sql.table(name)} set ${sql.ref(column.name)} = ${`${needle} ${place} `} || ${row}`;
			await filled.execute(plain).then(
				() => hidden.push(place),
				() => refused.push(place),
			);
		}
	}
	return { hidden, refused };
}

type Column = { name: string; dataType: string; isNullable: boolean; hasDefaultValue: boolean };

/** A row that refers to the subjects where it can, and to anything there is where it has to. */
async function insertRow(
	db: Db,
	table: string,
	columns: readonly Column[],
	keys: Awaited<ReturnType<typeof foreignKeys>>,
	subjects: Hiding["subjects"],
	words: Readonly<Record<string, string>> = {},
): Promise<void> {
	const values: Record<string, unknown> = { ...words };
	for (const { name, dataType, isNullable, hasDefaultValue } of columns) {
		const key = keys.find((one) => one.table === table && one.columns.includes(name));
		if (key) values[name] = subjects[key.target] ?? (isNullable ? null : await anyOf(db, key.target));
		else if (!hasDefaultValue && !isNullable && !(name in words)) values[name] = anything(name, dataType);
	}
	await db
		.withoutPlugins()
		.insertInto(table as never)
		.values(values as never)
		.execute();
}

/** A value that a column takes. */
function anything(name: string, dataType: string): string | number {
	if (/text|char/i.test(dataType)) return name.endsWith("_at") ? "2026-11-02T02:00:00.000Z" : "2026-11-02";
	if (/year/.test(name)) return 2020;
	return name === "number" ? 999 : 1;
}

/** The key of any row of a table: its first column. */
async function anyOf(db: Db, table: string): Promise<unknown> {
	const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} limit 1`.execute(
		db.withoutPlugins(),
	);
	return Object.values(rows[0] ?? {})[0];
}
