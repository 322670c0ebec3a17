import type { Db } from "#db/client";
import type { ActorKind } from "./audit/types";
import type { LinkSigner } from "./links";
import type { Sealer } from "./sealing";
import type { UploadStore } from "./uploads";

/** Who acts. `name` is printed in histories; a visitor or link holder without a known name gets a role word. */
export interface Actor {
	kind: ActorKind;
	/** The account's id, or the id of the record the link belongs to; null for visitors and the system. */
	id: string | null;
	name: string;
	/** Joins audit entries to log lines; null outside of HTTP. */
	requestId: string | null;
}

/** The addresses this installation speaks from. */
export interface Site {
	/** Public origin without trailing slash; every link in letters, calendars and QR codes starts with it. */
	baseUrl: string;
	/** From: of letters. */
	mailFrom: { name: string; address: string };
	/** ORGANIZER of new calendar entries. */
	organizer: { name: string; address: string };
	/** Whether each new entry names an organizer's address of its own, the entry in its tag. */
	tagsOrganizer: boolean;
	/** Whether calendar replies are read; without it invitations ask for none (RSVP=FALSE). */
	readsReplies: boolean;
}

/** What every use case works with. Time, identity and storage come from outside, so worker, CLI and tests run the same code. */
export interface Deps {
	db: Db;
	now: () => Date;
	actor: Actor;
	site: Site;
	links: LinkSigner;
	sealer: Sealer;
	uploads: UploadStore;
}

/** The actor for work nobody asked for by hand: reminders, promotions by time, nightly jobs. */
export const systemActor: Actor = { kind: "system", id: null, name: "Rembuk", requestId: null };
