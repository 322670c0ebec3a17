import { createHmac } from "node:crypto";
import { onTestFinished } from "vitest";
import * as inboundMail from "#app/routes/api/inbound-mail";
import { readConfig } from "#app/server/config.server";
import type { ImapSettings } from "#app/server/imap-settings.server";
import { openImapDoor } from "#app/server/inbound-imap.server";
import { openSmtpDoor } from "#app/server/inbound-smtp.server";
import { createLog } from "#app/server/log.server";
import type { Runtime } from "#app/server/runtime.server";
import type { TestDeps } from "./deps";
import { openImapServer } from "./imap-server";
import { visit } from "./route-visit";
import { handOverBySmtp } from "./smtp-conversation";

const log = createLog("silent");
const secret = "rahasia-antara-server-surat-dan-rembuk";

/** Hands a mail over; whether it was taken. `false`: it is to come again. */
type Door = (raw: Buffer) => Promise<boolean>;

/** The ways in, each opened on the system of a test and shut after it. */
export const doors: Record<"imap" | "smtp" | "webhook", (system: TestDeps) => Promise<Door>> = {
	async imap(system) {
		const server = await openImapServer(secret);
		const door = openImapDoor({ deps: system, log }, mailboxAt(server.port), { poll: 20, retry: 20 });
		onTestFinished(async () => {
			await door.close();
			await server.close();
		});
		return async (raw) => {
			const turnsAway = () => server.asked.filter((command) => command === "LOGOUT").length;
			const before = turnsAway();
			const mail = server.deliver(raw, system.now());
			const isTaken = () => mail.flags.has("\\Seen");
			await until(() => isTaken() || turnsAway() > before);
			return isTaken();
		};
	},
	async smtp(system) {
		const door = await openSmtpDoor({ deps: system, log }, 0);
		onTestFinished(() => door.close());
		return async (raw) => {
			const answer = await handOverBySmtp(door.port, raw);
			if (!/^(250|451) /.test(answer)) throw new Error(`the SMTP door said: ${answer}`);
			return answer.startsWith("250");
		};
	},
	async webhook(system) {
		const config = readConfig({ NODE_ENV: "test", INBOUND: "webhook", INBOUND_SECRET: secret, LIMITS: "off" });
		const runtime: Runtime = { config, log, db: system.db, deps: system, sessionSecrets: [secret], isDemo: false };
		return async (raw) => {
			const time = String(Math.floor(system.now().getTime() / 1000));
			const signature = createHmac("sha256", secret).update(`${time}.`).update(raw).digest("hex");
			const { status } = await visit(runtime, inboundMail, {
				path: "/api/inbound-mail",
				body: raw,
				headers: { "x-rembuk-timestamp": time, "x-rembuk-signature": signature },
			});
			if (status !== 200 && status !== 503) throw new Error(`the webhook said: ${status}`);
			return status === 200;
		};
	},
};

/** The settings of a mailbox on this machine. */
export const mailboxAt = (port: number, password = secret): ImapSettings => ({
	...{ host: "127.0.0.1", port, secure: false, isLocal: true, user: "dialog", password, folder: "INBOX" },
});

/** Waits until something is so; a test that waits in vain runs out of its time. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}
