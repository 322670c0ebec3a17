import { connect, type Socket } from "node:net";

/** Mozilla's remote control over TCP, as far as it is needed here: one script at a time, run with the program's own rights. */
export interface Marionette {
	/** Runs the body of an async function there, `args` as `arguments`, and gives what it returns. */
	run<Result>(body: string, ...args: unknown[]): Promise<Result>;
	close(): void;
}

interface Waiting {
	resolve(result: unknown): void;
	reject(error: Error): void;
}

/** Connects as soon as the program listens, for at most a minute. */
export async function openMarionette(port: number): Promise<Marionette> {
	const socket = await connected(port);
	const waiting = new Map<number, Waiting>();
	let rest = Buffer.alloc(0);
	socket.on("data", (chunk: Buffer) => {
		rest = Buffer.concat([rest, chunk]);
		// Each message stands behind its length: `17:[1,2,null,{}]`.
		for (let colon = rest.indexOf(":"); colon > 0; colon = rest.indexOf(":")) {
			const end = colon + 1 + Number(rest.subarray(0, colon));
			if (rest.length < end) return;
			const message = JSON.parse(rest.subarray(colon + 1, end).toString("utf8"));
			rest = rest.subarray(end);
			if (!Array.isArray(message)) continue;
			const [, id, error, result] = message;
			if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
			else waiting.get(id)?.resolve(result);
			waiting.delete(id);
		}
	});
	let last = 0;
	const send = (command: string, parameters: object) =>
		new Promise<unknown>((resolve, reject) => {
			const id = ++last;
			waiting.set(id, { resolve, reject });
			const message = JSON.stringify([0, id, command, parameters]);
			socket.write(`${Buffer.byteLength(message)}:${message}`);
		});
	await send("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
	await send("WebDriver:SetTimeouts", { script: 60_000 });
	await send("Marionette:SetContext", { value: "chrome" });
	return {
		async run<Result>(body: string, ...args: unknown[]) {
			const script = `const done = arguments[arguments.length - 1];
				(async function () { ${body} })
					.apply(null, arguments)
					.then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
			const answer = await send("WebDriver:ExecuteAsyncScript", { script, args, sandbox: "system", newSandbox: true });
			const { value } = answer as { value: { value: Result; error?: string } };
			if (value.error) throw new Error(value.error);
			return value.value;
		},
		close: () => void socket.destroy(),
	};
}

async function connected(port: number): Promise<Socket> {
	const deadline = Date.now() + 60_000;
	for (;;) {
		const socket = connect(port, "127.0.0.1");
		const isOpen = await new Promise<boolean>((resolve) => {
			socket.once("connect", () => resolve(true));
			socket.once("error", () => resolve(false));
		});
		if (isOpen) return socket;
		if (Date.now() > deadline) throw new Error("The program does not listen for its remote control.");
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}
