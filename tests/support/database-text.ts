import { withSnapshot } from "#db/snapshot";

/** Everything that stands in any table, as text: to prove that something stands nowhere. */
export async function databaseText(url: string): Promise<string> {
	return withSnapshot(url, async ({ tables, rows }) => {
		const lines: string[] = [];
		for (const table of tables) for await (const portion of rows(table)) lines.push(JSON.stringify(portion));
		return lines.join("\n");
	});
}
