import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { isOwnAddress } from "#app/domain/answers/own-address";
import { mailLimit } from "#app/domain/answers/read-mail";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import type { Runtime } from "./runtime.server";

const patience = 60_000;

/** Answers a mail server understands: 4xx asks it to come again, 5xx to give up. */
class Refusal extends Error {
	constructor(
		readonly responseCode: number,
		message: string,
	) {
		super(message);
	}
}

/**
 * Listens on this machine for mails that the mail server in front passes on (LMTP would do no more). A mail is taken
 * (250) only after it is stored; while the database cannot take it the sender is asked to come again (451), so that
 * nothing is lost. Mails to addresses that are not ours are refused.
 */
export async function openSmtpDoor(
	{ deps, log }: Pick<Runtime, "deps" | "log">,
	port: number,
): Promise<{ port: number; close(): Promise<void> }> {
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["AUTH", "STARTTLS"],
		disableReverseLookup: true,
		size: mailLimit,
		maxClients: 50,
		socketTimeout: patience,
		closeTimeout: 5_000,
		onRcptTo({ address }, _session, done) {
			done(isOwnAddress(address, deps.site) ? null : new Refusal(550, "5.1.1 No such mailbox here"));
		},
		onData(stream, session, done) {
			store(stream, session).then(
				() => done(null, "2.0.0 Stored"),
				(error: Error) => {
					if (!(error instanceof Refusal)) log.error({ job: "inbound-smtp", err: error }, "a mail could not be stored");
					done(error instanceof Refusal ? error : new Refusal(451, "4.3.0 Try again later"));
				},
			);
		},
	});

	async function store(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
		const pieces: Buffer[] = [];
		let length = 0;
		for await (const piece of stream as AsyncIterable<Buffer>) {
			length += piece.length;
			if (length <= mailLimit) pieces.push(piece);
		}
		if (length > mailLimit) throw new Refusal(552, "5.3.4 Too large");
		const rcpt = envelope.rcptTo[0]?.address ?? "";
		await recordInboundMail(deps, { raw: Buffer.concat(pieces), source: "smtp", rcpt });
	}

	// A client that hangs up in the middle raises an error here; without a listener it would end the process.
	server.on("error", (error) => log.warn({ job: "inbound-smtp", error: error.message }, "a connection broke"));
	await new Promise<void>((resolve, reject) => {
		server.server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			server.server.off("error", reject);
			resolve();
		});
	});
	const bound = server.server.address();
	return {
		port: bound !== null && typeof bound === "object" ? bound.port : port,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
