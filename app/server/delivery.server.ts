import path from "node:path";
import type { Deps } from "#app/domain/deps";
import { deliverDueLetters } from "#app/domain/messages/deliver-due-letters";
import type { LetterTransport } from "#app/domain/messages/letter-transport";
import type { Round } from "#app/domain/messages/round";
import { createFileTransport, createSmtpTransport, type Transport } from "#emails/transport";
import type { Config } from "./config.server";

/** Where letters of this installation go: to the mail server of SMTP_URL, else into files. */
export function openTransport(config: Pick<Config, "smtpUrl" | "dataDir">): Transport {
	return config.smtpUrl ? createSmtpTransport(config.smtpUrl) : createFileTransport(mailFolder(config));
}

/** Where letters go, as the outbox says it: a server's name without its credentials, or a folder. */
export function mailDestination(config: Pick<Config, "smtpUrl" | "dataDir">): {
	kind: "smtp" | "folder";
	place: string;
} {
	if (config.smtpUrl) return { kind: "smtp", place: new URL(config.smtpUrl).host };
	return { kind: "folder", place: mailFolder(config) };
}

function mailFolder(config: Pick<Config, "dataDir">): string {
	return path.join(config.dataDir, "mail");
}

/** Letters taken up in one round, all at once: few, so that a sign-in link queued meanwhile goes with the next. */
const perRound = 5;
const firstPause = 30_000;
const longestPause = 5 * 60_000;

/**
 * Delivery with a circuit breaker: when the mail server cannot be reached nothing is tried for 30 seconds, then one
 * letter; the pause doubles up to five minutes until one gets through. `round` answers null during a pause.
 */
export function createDelivery(deps: Pick<Deps, "db" | "now">, transport: LetterTransport, owner: string) {
	let failures = 0;
	let pausedUntil = 0;
	return {
		async round(): Promise<(Round & { more: boolean }) | null> {
			const started = deps.now().getTime();
			if (started < pausedUntil) return null;
			const limit = failures > 0 ? 1 : perRound;
			const round = await deliverDueLetters(deps, transport, owner, limit);
			if (round.connectionLost) {
				pausedUntil = deps.now().getTime() + Math.min(firstPause * 2 ** failures, longestPause);
				failures++;
			} else if (round.claimed > 0) {
				failures = 0;
			}
			return { ...round, more: round.claimed === limit && !round.connectionLost };
		},
	};
}
