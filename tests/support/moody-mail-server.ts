import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What the server does with one letter: takes it, refuses its recipient, or hangs up after it has it. */
export type Mood = { kind: "accept" } | { kind: "refuse"; code: number; message: string } | { kind: "drop-after-data" };

export interface Arrival {
	messageId: string;
	/** The envelope sender. */
	from: string;
	to: string;
	raw: Buffer;
}

/**
 * A real SMTP server whose mood the test decides, letter by letter. `arrivals` are the letters it had in full, those
 * after which it hung up included. It says so once `doors` are open.
 */
export async function openMoodyServer(
	mood: (recipient: string, attempt: number) => Mood,
	port = 0,
	doors: Promise<void> = Promise.resolve(),
) {
	const arrivals: Arrival[] = [];
	const attempts = new Map<string, number>();
	const moods = new Map<string, Mood>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS", "AUTH"],
		disableReverseLookup: true,
		onRcptTo({ address }, _session, done) {
			const attempt = (attempts.get(address) ?? 0) + 1;
			attempts.set(address, attempt);
			const now = mood(address, attempt);
			moods.set(address, now);
			if (now.kind !== "refuse") return done();
			done(Object.assign(new Error(now.message), { responseCode: now.code }));
		},
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				const raw = Buffer.concat(chunks);
				const to = session.envelope.rcptTo[0]?.address ?? "";
				const messageId = /^Message-ID: *(<[^>]+>)/im.exec(raw.toString("latin1"))?.[1] ?? "";
				const mailFrom = session.envelope.mailFrom;
				arrivals.push({ messageId, from: mailFrom ? mailFrom.address : "", to, raw });
				void doors.then(() => {
					if (moods.get(to)?.kind !== "drop-after-data") return done();
					for (const connection of sockets) connection.destroy();
				});
			});
		},
	});
	const sockets = new Set<import("node:net").Socket>();
	server.server.on("connection", (socket) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
	});
	// Clients that are killed in the middle of a letter are part of these tests.
	server.on("error", () => {});
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	const bound = (server.server.address() as AddressInfo).port;
	return {
		url: `smtp://127.0.0.1:${bound}`,
		port: bound,
		arrivals,
		attemptsOf: (recipient: string) => attempts.get(recipient) ?? 0,
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			}),
	};
}
