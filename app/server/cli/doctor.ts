import { checks } from "../doctor.server";
import { Refusal, say, type Verb } from "./verb";

const marks = { ok: "ok  ", note: "note", fail: "FAIL" };

export const doctor: Verb = {
	takes: [],
	options: { head: { type: "string" }, full: { type: "boolean" } },
	summary: "Checks this installation and says what to do about what is wrong.",
	details: [
		"Prints a line per check; exits non-zero when one fails. Changes nothing.",
		"--head POSITION:HASH  a head of the trail that was noted before: the trail must still hold it",
		"--full                looks at the whole trail, however long it is",
	].join("\n"),
	async run({ values: { head, full } }) {
		const asked = { head: typeof head === "string" ? head : null, isFull: full === true };
		let failed = 0;
		for (const check of checks) {
			const { mark, line, remedy } = await check(asked);
			say(`${marks[mark]}  ${line}${remedy ? ` → ${remedy}` : ""}`);
			if (mark === "fail") failed++;
		}
		if (failed > 0) throw new Refusal(`${failed} of ${checks.length} checks failed.`);
	},
};
