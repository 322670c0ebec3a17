import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { buildInvite } from "#app/domain/calendar/invite";
import { letterExample, letterNames, renderLetter } from "#emails/messages";
import { composeMessage } from "#emails/transport";
import { dayOne } from "#tests/support/invites";

const program = "spamassassin";
const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
const version = status === 0 ? /version (\S+)/.exec(stdout)?.[1] : undefined;

/** A letter's example in Indonesian as it goes over the wire. */
function letterOf(name: (typeof letterNames)[number], changes: { text?: string } = {}): Promise<Buffer> {
	const id = randomUUID();
	return composeMessage({
		id,
		messageId: `<${id}@kemnaker.test>`,
		date: new Date().toISOString(),
		from: { name: "Panitia Dialog", address: "dialog@kemnaker.test" },
		to: { name: "Siti Rahmawati", address: "siti@peserta.test" },
		...renderLetter(name, letterExample(name) as never, "id"),
		...changes,
		language: "id",
		ics: name === "registration-confirmed" ? { method: "REQUEST", content: buildInvite(dayOne) } : null,
	});
}

const idOf = (message: string) => /^Message-ID: <([^@]+)@/im.exec(message)?.[1];

/** The points that rules give each letter, without those about its date and the path it did not take. */
function pointsOf(letters: readonly Buffer[]): { score: number; rules: string[] }[] {
	const mailbox = letters.map((letter) => `From dialog@kemnaker.test Mon Nov 30 00:00:00 2026\n${letter}\n`).join("");
	const input = mailbox.replaceAll("\r\n", "\n");
	const { stdout: report } = spawnSync(program, ["-L", "-t", "--mbox"], { input, encoding: "utf8", maxBuffer: 1e9 });
	// It reports in an order of its own.
	const reports = new Map(report.split(/^From dialog@kemnaker\.test /m).map((one) => [idOf(one), one]));
	return letters
		.map((letter) => reports.get(idOf(letter.toString("utf8"))) ?? "")
		.map((one) => {
			const told = one.slice(one.lastIndexOf("Content analysis details:"));
			const hits = [...told.matchAll(/^\s*(-?\d+\.\d) ([A-Z][A-Z0-9_]+)/gm)].filter(
				([, , rule]) => !/DATE|MSGID|^NO_RE(CEIVED|LAYS)$/.test(rule ?? ""),
			);
			return {
				score: hits.reduce((sum, [, points]) => sum + Number(points), 0),
				rules: hits.map(([, points, rule]) => `${points} ${rule}`),
			};
		});
}

describe(`SpamAssassin ${version ?? ""}`, { timeout: 300_000 }, () => {
	if (!version) {
		test("C64 dilewati: SpamAssassin tidak terpasang", ({ skip }) => skip());
		return;
	}

	test("C64 gives no letter more than one point, without asking the network", async () => {
		const letters = await Promise.all(letterNames.map((name) => letterOf(name)));
		const unlike = await letterOf("registration-pending", { text: "Menangkan hadiah gratis sekarang juga" });
		const points = pointsOf([...letters, unlike]);
		expect(points.filter(({ rules }) => rules.length === 0)).toEqual([]);
		const bad = letterNames.map((name, index) => ({ name, ...points[index] })).filter(({ score = 9 }) => score > 1);
		expect(bad).toEqual([]);
		// It looked: a letter whose two parts say different things does not pass.
		expect(points.at(-1)?.score).toBeGreaterThan(1);
	});
});
