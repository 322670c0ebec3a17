import { createHmac } from "node:crypto";
import { onTestFinished } from "vitest";
import * as inboundMail from "#app/routes/api/inbound-mail";
import { readConfig } from "#app/server/config.server";
import { openSmtpDoor } from "#app/server/inbound-smtp.server";
import { createLog } from "#app/server/log.server";
import type { Runtime } from "#app/server/runtime.server";
import type { TestDeps } from "./deps";
import { visit } from "./route-visit";
import { handOverBySmtp } from "./smtp-conversation";

const log = createLog("silent");
const secret = "rahasia-antara-server-surat-dan-rembuk";

/** Hands a mail over; whether it was taken. `false`: it is to come again. */
type Door = (raw: Buffer) => Promise<boolean>;

/** The ways in, each opened on the system of a test and shut after it. */
export const doors: Record<"smtp" | "webhook", (system: TestDeps) => Promise<Door>> = {
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
