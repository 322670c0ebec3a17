import { createHash, createHmac } from "node:crypto";

/** What a long-lived link opens. Page and ticket of one registration are two purposes: neither opens the other. */
export type LinkPurpose =
	| "registration"
	| "pass"
	| "followup"
	| "invitation"
	| "speaker"
	| "group"
	| "cooperative"
	| "subscription"
	| "briefing"
	| "request"
	| "email-stop";

/** Derives and recognises long-lived links without storing them. */
export interface LinkSigner {
	/** The URL-safe token of one record at one link version (256 bits, base64url). */
	token(purpose: LinkPurpose, id: string, version: number): string;
}

/** A signer over one secret key, which is apart from the session secrets so that rotating those kills no ticket. */
export function linkSigner(key: string): LinkSigner {
	return {
		token: (purpose, id, version) =>
			createHmac("sha256", key).update(`${purpose}|${id}|${version}`).digest("base64url"),
	};
}

/** SHA-256 of a token in hex: what the database keeps, so that a leaked database opens no page. */
export function tokenHash(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
