import net from "node:net";

/** Says these lines to a mail server one after the other and returns what it answered to each, the greeting first. */
export async function converse(port: number, lines: readonly (string | Buffer)[]): Promise<string[]> {
	const socket = net.connect(port, "127.0.0.1");
	const answers: string[] = [];
	let heard = "";
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
	socket.on("data", (piece) => {
		heard += piece.toString("latin1");
	});
	answers.push(await next());
	for (const line of lines) {
		socket.write(typeof line === "string" ? `${line}\r\n` : line);
		answers.push(await next());
	}
	socket.end();
	return answers;
}

/** Hands one mail over as a mail server in front would, and returns the last answer: "250 …" when it was taken. */
export async function handOverBySmtp(port: number, raw: Buffer, to = "dialog@rembuk.example"): Promise<string> {
	// A line that begins with a dot gets another one (RFC 5321 4.5.2).
	const stuffed = raw.toString("latin1").replace(/^\./gm, "..");
	const body = Buffer.from(`${stuffed}${stuffed.endsWith("\r\n") ? "" : "\r\n"}.\r\n`, "latin1");
	const answers = await converse(port, [
		"EHLO mx.test",
		"MAIL FROM:<siti@peserta.test>",
		`RCPT TO:<${to}>`,
		"DATA",
		body,
	]);
	return answers.at(-1) ?? "";
}
