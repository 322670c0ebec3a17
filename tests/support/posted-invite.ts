import { afterAll, beforeAll } from "vitest";
import type { InviteFacts } from "#app/domain/calendar/facts";
import { buildInvite } from "#app/domain/calendar/invite";
import { createSmtpTransport, type Transport } from "#emails/transport";
import { type Mailbox, openMailbox } from "./mailbox";
import { mimeTree } from "./mime";

/** A mail server and the way to it, open for the file that asks. */
export function postOffice(): { inbox: () => Mailbox; transport: () => Transport } {
	let inbox: Mailbox;
	let transport: Transport;
	beforeAll(async () => {
		inbox = await openMailbox();
		transport = createSmtpTransport(inbox.url);
	});
	afterAll(async () => {
		await transport?.close();
		await inbox?.close();
	});
	return { inbox: () => inbox, transport: () => transport };
}

/** An invitation as it lies in the attendee's mailbox: the bytes of the calendar part that came out of the mail server. */
export async function postedInvite(
	{ inbox, transport }: ReturnType<typeof postOffice>,
	facts: InviteFacts,
): Promise<{ bytes: Buffer; text: string }> {
	inbox().clear();
	const id = "017b9f00-0000-7000-8000-00000000000c";
	const result = await transport().send({
		id,
		messageId: `<${id}@kemnaker.test>`,
		date: facts.dtstamp,
		from: { name: "Panitia Dialog", address: "dialog@kemnaker.test" },
		to: { name: facts.attendee.name, address: facts.attendee.email },
		replyTo: null,
		subject: facts.summary,
		text: facts.description,
		html: "<p></p>",
		language: "id",
		ics: { method: facts.method, content: buildInvite(facts) },
		references: [],
	});
	if (!result.ok) throw new Error(`The invitation did not leave: ${result.message}`);
	const [letter] = await inbox().letters();
	const part = mimeTree(letter?.raw.toString("latin1") ?? "").parts[0]?.parts[2];
	const bytes = Buffer.from(part?.body ?? "", "base64");
	return { bytes, text: bytes.toString("utf8") };
}
