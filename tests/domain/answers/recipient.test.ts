import { expect, it, test } from "vitest";
import { recipientOf } from "#app/domain/answers/recipient";

const site = {
	mailFrom: { name: "Panitia", address: "dialog@kemnaker.test" },
	organizer: { name: "Panitia", address: "undangan@kemnaker.test" },
};

it.each([
	[
		"the one its server delivered to",
		"Delivered-To: dialog+b23@kemnaker.test\r\nTo: undangan@kemnaker.test",
		"dialog+b23@kemnaker.test",
	],
	[
		"the one with a tag, where a server delivers to the mailbox behind it",
		"Delivered-To: dialog@kemnaker.test\r\nTo: <dialog+b23@kemnaker.test>",
		"dialog+b23@kemnaker.test",
	],
	[
		"ours among others, over several lines",
		'To: "Budi, Kantor" <budi@lain.test>,\r\n\tPanitia <UNDANGAN@kemnaker.test>\r\nCc: dialog@kemnaker.test',
		"UNDANGAN@kemnaker.test",
	],
	["the organizer's, where it names none of ours", "To: undisclosed-recipients:;", "undangan@kemnaker.test"],
	[
		"none that stands in its text",
		"To: budi@lain.test\r\n\r\nDelivered-To: dialog+b23@kemnaker.test",
		"undangan@kemnaker.test",
	],
	["none of another domain", "To: dialog+b23@kemnaker.test.lain.test", "undangan@kemnaker.test"],
])("the address a mail came to is %s", (_which, head, address) => {
	expect(recipientOf(Buffer.from(`From: siti@peserta.test\r\n${head}\r\n\r\nHalo`), site)).toBe(address);
});

test("C88: a field of one endless word is looked through in no more time than its length takes", () => {
	expect(recipientOf(Buffer.from(`To: ${"a".repeat(64_000)}\r\n\r\n`), site)).toBe("undangan@kemnaker.test");
});
