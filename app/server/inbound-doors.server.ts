import { openImapDoor } from "./inbound-imap.server";
import { openSmtpDoor } from "./inbound-smtp.server";
import type { Runtime } from "./runtime.server";

/**
 * Opens the way mails come in by the process with the background work; null where there is none, or where they are
 * posted to the pages' process.
 */
export async function openInboundDoor(runtime: Runtime): Promise<{ close(): Promise<void> } | null> {
	const { inbound, inboundSmtpPort, imap } = runtime.config;
	if (inbound === "smtp") return openSmtpDoor(runtime, inboundSmtpPort);
	return inbound === "imap" && imap ? openImapDoor(runtime, imap) : null;
}
