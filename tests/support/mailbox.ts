import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Letter = Email & { envelope: { from: string; to: string[] }; raw: Buffer };

export type Mailbox = {
	/** What `SMTP_URL` takes. */
	url: string;
	/** Every letter accepted so far, oldest first, parsed. */
	letters(): Promise<Letter[]>;
	/** The first letter that matches, waited for; the error names the letters that came instead. */
	waitFor(matches: (letter: Letter) => boolean, timeoutMs?: number): Promise<Letter>;
	clear(): void;
	close(): Promise<void>;
};

/** A real SMTP server that accepts everything and delivers nothing. `port` reopens one that was closed. */
export async function openMailbox(port = 0): Promise<Mailbox> {
	const received: { envelope: Letter["envelope"]; raw: Buffer }[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS", "AUTH"],
		disableReverseLookup: true,
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				const { mailFrom, rcptTo } = session.envelope;
				const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
				received.push({ envelope, raw: Buffer.concat(chunks) });
				done();
			});
		},
	});
	// A client that is killed in the middle of a letter is part of the fault tests.
	server.on("error", () => {});
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	const letters = () =>
		Promise.all(received.map(async ({ envelope, raw }) => ({ ...(await PostalMime.parse(raw)), envelope, raw })));
	return {
		url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
		letters,
		async waitFor(matches, timeoutMs = 15_000) {
			const deadline = Date.now() + timeoutMs;
			for (;;) {
				const all = await letters();
				const found = all.find(matches);
				if (found) return found;
				if (Date.now() > deadline) {
					const seen = all.map(({ subject, envelope }) => `“${subject}” to ${envelope.to.join(", ")}`);
					throw new Error(`The letter did not come. Came instead: ${seen.join("; ") || "nothing"}.`);
				}
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
		},
		clear: () => received.splice(0),
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
