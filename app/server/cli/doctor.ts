import { checks } from "../doctor.server";
import { Refusal, say, type Verb } from "./verb";

const marks = { ok: "ok  ", note: "note", fail: "FAIL" };

export const doctor: Verb = {
	takes: [],
	summary: "Checks this installation and says what to do about what is wrong.",
	details: "Prints a line per check; exits non-zero when one fails. Changes nothing.",
	async run() {
		let failed = 0;
		for (const check of checks) {
			const { mark, line, remedy } = await check();
			say(`${marks[mark]}  ${line}${remedy ? ` → ${remedy}` : ""}`);
			if (mark === "fail") failed++;
		}
		if (failed > 0) throw new Refusal(`${failed} of ${checks.length} checks failed.`);
	},
};
