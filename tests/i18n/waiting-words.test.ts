import { expect, test } from "vitest";
import { messagesFor } from "#app/i18n/catalogue";
import { en } from "#emails/texts/en";
import { id } from "#emails/texts/id";
import { whatsAppEn } from "#emails/texts/whatsapp-en";
import { whatsAppId } from "#emails/texts/whatsapp-id";

/** Every text of a catalogue with its path; a function is given words for whatever it wants to be told. */
function texts(node: unknown, path = ""): [string, string][] {
	if (typeof node === "string") return [[path, node]];
	if (typeof node === "function") return [[path, node.toString()]];
	if (node === null || typeof node !== "object") return [];
	return Object.entries(node).flatMap(([key, child]) => texts(child, path ? `${path}.${key}` : key));
}

const catalogues = [
	["screens", messagesFor("id"), messagesFor("en")],
	["letters", id, en],
	["WhatsApp texts", whatsAppId, whatsAppEn],
] as const;

/** Words of the waiting list, and words of a review, in both languages. */
const queue = /daftar tunggu|menunggu giliran|waiting list|next in line/i;
const review = /menunggu persetujuan|ditinjau|meninjau|awaiting approval|not yet approved|belum disetujui|review/i;

const words = (wanted: RegExp) =>
	catalogues.flatMap(([name, ...pair]) =>
		pair.flatMap((catalogue) =>
			texts(catalogue)
				.filter(([path]) => wanted.test(path))
				.map(([path, text]) => ({ name, path, text })),
		),
	);

test("whoever awaits a decision is never told of a waiting list", () => {
	const pending = words(/(^|\.)(pending|registration-pending)(\.|$)/).filter(
		({ path }) => !path.startsWith("messages."),
	);
	expect(pending.length).toBeGreaterThan(10);
	expect(pending.filter(({ text }) => queue.test(text))).toEqual([]);
});

test("whoever is on a waiting list is never told of a decision", () => {
	const waiting = words(/(^|\.)(waitlisted|registration-waitlisted|offered|offerLapsed|movedToWaiting)(\.|$)/);
	expect(waiting.length).toBeGreaterThan(15);
	expect(waiting.filter(({ text }) => review.test(text))).toEqual([]);
});

test("the two states have names that do not begin alike", () => {
	for (const language of ["id", "en"] as const) {
		const { registrations, attendance } = messagesFor(language);
		expect(registrations.statuses.pending).toMatch(review);
		expect(registrations.statuses.waitlisted).toMatch(queue);
		expect(registrations.statuses.pending.split(" ")[0]).not.toBe(registrations.statuses.waitlisted.split(" ")[0]);
		expect(texts(attendance).filter(([path, text]) => /pending/.test(path) && queue.test(text))).toEqual([]);
	}
});
