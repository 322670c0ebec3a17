import net from "node:net";

interface StoredMail {
	uid: number;
	raw: Buffer;
	receivedAt: Date;
	flags: Set<string>;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dateOf = (at: Date) => `${at.getUTCDate()}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()}`;

export interface ImapServer {
	port: number;
	/** What clients asked for, in order, without what stands in it: `FETCH`, `STORE`. */
	asked: string[];
	/** Puts a mail into the mailbox and tells whoever waits for one. */
	deliver(raw: Buffer, receivedAt: Date): StoredMail;
	/** Gives the mailbox another UIDVALIDITY and every mail another UID, as a restored mailbox has. */
	renumber(firstUid: number): void;
	/** Refuses the password from now on, or takes it again. */
	refuse(isRefused: boolean): void;
	/** Cuts every connection. */
	hangUp(): void;
	close(): Promise<void>;
}

/**
 * A mail server with one mailbox that speaks as much IMAP (RFC 3501, 2177) over a real socket as reading it takes. A real
 * one is asked by `npm run test:clients`.
 */
export async function openImapServer(password: string): Promise<ImapServer> {
	const mails: StoredMail[] = [];
	const asked: string[] = [];
	const sockets = new Set<net.Socket>();
	const idling = new Map<net.Socket, string>();
	let [uidValidity, uidNext, isRefusing] = [1, 1, false];

	/** Answers one command; null leaves it open. */
	function answer(socket: net.Socket, tag: string, name: string, rest: string): string | null {
		const say = (line: string) => socket.write(`* ${line}\r\n`);
		const [first = "", ...more] = rest.split(" ");
		switch (name) {
			case "CAPABILITY":
				say("CAPABILITY IMAP4rev1 IDLE");
				return "OK";
			case "LOGIN":
				return isRefusing || !rest.includes(password) ? "NO [AUTHENTICATIONFAILED] siti: wrong password" : "OK";
			case "LIST":
				say('LIST (\\HasNoChildren) "/" INBOX');
				return "OK";
			case "SELECT":
			case "EXAMINE":
				say(`${mails.length} EXISTS`);
				say("FLAGS (\\Seen)");
				say(`OK [UIDVALIDITY ${uidValidity}]`);
				say(`OK [UIDNEXT ${uidNext}]`);
				return "OK [READ-WRITE]";
			case "UID":
				asked.push(first);
				return onMails(socket, first, more);
			case "IDLE":
				idling.set(socket, tag);
				socket.write("+ idling\r\n");
				return null;
			case "LOGOUT":
				say("BYE");
				return "OK";
			default:
				return name === "NOOP" || name === "LSUB" ? "OK" : "BAD unknown";
		}
	}

	function onMails(socket: net.Socket, name: string, [range = "", ...rest]: string[]): string {
		if (name === "SEARCH") {
			const since = Date.parse(`${rest[0]} UTC`);
			const found =
				range === "SINCE" ? mails.filter((mail) => mail.receivedAt.getTime() >= since) : within(rest[0] ?? "");
			socket.write(`* SEARCH${found.map(({ uid }) => ` ${uid}`).join("")}\r\n`);
			return "OK";
		}
		for (const mail of within(range)) {
			const place = mails.indexOf(mail) + 1;
			if (name === "STORE") mail.flags.add("\\Seen");
			else {
				const time = mail.receivedAt.toISOString().slice(11, 19);
				const date = `INTERNALDATE "${dateOf(mail.receivedAt).padStart(11)} ${time} +0000"`;
				socket.write(`* ${place} FETCH (UID ${mail.uid} ${date} BODY[]<0> {${mail.raw.length}}\r\n`);
				socket.write(mail.raw);
				socket.write(")\r\n");
			}
		}
		return "OK";
	}

	/** "3", "4:6,9" or "7:*", where the last mail always answers. */
	function within(range: string): StoredMail[] {
		const last = mails.at(-1)?.uid ?? 0;
		const parts = range.split(",").map((part) => {
			const [from = 0, to = from] = part.split(":").map((one) => (one === "*" ? last : Number(one)));
			return [Math.min(from, to), Math.max(from, to)] as const;
		});
		return mails.filter(({ uid }) => parts.some(([from, to]) => uid >= from && uid <= to));
	}

	const server = net.createServer((socket) => {
		sockets.add(socket);
		socket.on("close", () => sockets.delete(socket) && idling.delete(socket));
		socket.on("error", () => {});
		socket.write("* OK ready\r\n");
		let heard = "";
		socket.on("data", (piece) => {
			heard += piece.toString("latin1");
			for (let end = heard.indexOf("\r\n"); end >= 0; end = heard.indexOf("\r\n")) {
				const [tag = "", name = "", ...rest] = heard.slice(0, end).split(" ");
				heard = heard.slice(end + 2);
				const waiting = idling.get(socket);
				if (tag === "DONE") {
					idling.delete(socket);
					socket.write(`${waiting} OK\r\n`);
					continue;
				}
				if (name.toUpperCase() !== "UID") asked.push(name.toUpperCase());
				const outcome = answer(socket, tag, name.toUpperCase(), rest.join(" "));
				if (outcome !== null) socket.write(`${tag} ${outcome}\r\n`);
				if (name.toUpperCase() === "LOGOUT") socket.end();
			}
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

	return {
		port: (server.address() as net.AddressInfo).port,
		asked,
		deliver(raw, receivedAt) {
			const mail = { uid: uidNext++, raw, receivedAt, flags: new Set<string>() };
			mails.push(mail);
			for (const socket of idling.keys()) socket.write(`* ${mails.length} EXISTS\r\n`);
			return mail;
		},
		renumber(firstUid) {
			uidValidity++;
			uidNext = firstUid;
			for (const mail of mails) mail.uid = uidNext++;
		},
		refuse(isRefused) {
			isRefusing = isRefused;
		},
		hangUp() {
			for (const socket of sockets) socket.destroy();
		},
		async close() {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
