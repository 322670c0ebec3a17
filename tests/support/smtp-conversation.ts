import net from "node:net";

/** A connection to a mail server, and what it answers next. */
function connect(port: number) {
	const socket = net.connect(port, "127.0.0.1");
	let heard = "";
	socket.on("data", (piece) => {
		heard += piece.toString("latin1");
	});
	const next = () =>
		new Promise<string>((resolve, reject) => {
			const look = () => {
				// The last line of an answer has a space after its code (RFC 5321 4.2.1).
				const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(heard)?.[0];
				if (whole === undefined) return;
				heard = heard.slice(whole.length);
				socket.off("data", look);
				resolve(whole.trim());
			};
			socket
				.on("data", look)
				.once("error", reject)
				.once("close", () => reject(new Error("the server hung up")));
			look();
		});
	return { socket, next };
}

/** Says these lines to a mail server one after the other and returns what it answered to each, the greeting first. */
export async function converse(port: number, lines: readonly (string | Buffer)[]): Promise<string[]> {
	const { socket, next } = connect(port);
	const answers = [await next()];
	for (const line of lines) {
		socket.write(typeof line === "string" ? `${line}\r\n` : line);
		answers.push(await next());
	}
	socket.end();
	return answers;
}

const envelope = (to: string) => ["EHLO mx.test", "MAIL FROM:<siti@peserta.test>", `RCPT TO:<${to}>`, "DATA"];

/** Hands one mail over as a mail server in front would, and returns the last answer: "250 …" when it was taken. */
export async function handOverBySmtp(port: number, raw: Buffer, to = "dialog@rembuk.example"): Promise<string> {
	// A line that begins with a dot gets another one (RFC 5321 4.5.2).
	const stuffed = raw.toString("latin1").replace(/^\./gm, "..");
	const body = Buffer.from(`${stuffed}${stuffed.endsWith("\r\n") ? "" : "\r\n"}.\r\n`, "latin1");
	const answers = await converse(port, [...envelope(to), body]);
	return answers.at(-1) ?? "";
}

/** Begins a mail and resets the connection in the middle of it. */
export async function breakOffMail(port: number, to = "dialog@rembuk.example"): Promise<void> {
	const { socket, next } = connect(port);
	await next();
	for (const line of envelope(to)) {
		socket.write(`${line}\r\n`);
		await next();
	}
	await new Promise((resolve) => socket.write("Subject: half", resolve));
	const closed = new Promise((resolve) => socket.once("close", resolve));
	socket.resetAndDestroy();
	await closed;
}
