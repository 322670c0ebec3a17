import type { Category, Gender, RegistrationStatus } from "../registrations/types";

/** How somebody was found: scanned QR, typed code, by name, with the group, at the door, instead, on a paper list. */
export const checkInMethods = ["qr", "code", "manual", "group", "walk_in", "substitute", "paper"] as const;
export type CheckInMethod = (typeof checkInMethods)[number];

/** What a desk does: lets in, registers somebody at the door, lets a substitute in, takes one of these back. */
export const deskActKinds = ["check_in", "walk_in", "substitute", "undo"] as const;
export type DeskActKind = (typeof deskActKinds)[number];

/** What came of an act. */
export const deskOutcomes = [
	/** Let in now. */
	"in",
	/** Was let in before: the calm answer. */
	"already",
	/** Waits for approval or for a seat. */
	"not_confirmed",
	/** Rejected, cancelled or handed over; "void" when the ticket was scanned, which names nobody. */
	"ended",
	"void",
	"unknown",
	"other_event",
	/** A session with places of its own that this person did not choose or has no place in. */
	"not_on_list",
	/** No seat is left, and no reason for one more was given. */
	"full",
	"already_registered",
	/** The dialogue is not held, or the day or session does not belong to it. */
	"not_held",
	"no_such_list",
	/** Only a supervisor may. */
	"not_allowed",
	/** The same id was sent before with other content. */
	"conflict",
	"undone",
	"nothing_to_undo",
] as const;
export type DeskOutcome = (typeof deskOutcomes)[number];

/** What a supervisor decides about an act that a desk without a signal showed as done and that was none. */
export const deskDecisions = ["admitted", "dismissed"] as const;
export type DeskDecision = (typeof deskDecisions)[number];

/** A list one is checked in on: a day, or a session of that day. */
export interface DeskListId {
	dayId: string;
	sessionId: string | null;
}

/** Whom a check-in means. */
export type CheckInBy =
	| { by: "pass"; token: string }
	| { by: "code"; code: string }
	| { by: "registration"; registrationId: string };

/** Somebody who is written down at the door. */
export interface DeskPersonInput extends Record<"phone" | "email" | "position", string | null> {
	name: string;
	gender: Gender | null;
}

/** What every act of a desk brings along. */
export interface DeskActBase {
	/** Made by the desk (UUID): the same id is the same act, however often it is sent. */
	id: string;
	/** When it was done by the desk's clock, UTC. */
	at: string;
	/** Done without a signal. */
	isOffline: boolean;
	/** What the desk showed when it was done; null where it waited for the answer. */
	shown: DeskOutcome | null;
}

export type CheckInAct = DeskActBase & { kind: "check_in" } & DeskListId &
	CheckInBy & {
		method?: "group" | "paper" | undefined;
		/** Why a supervisor lets in somebody without a seat. */
		reason?: string | undefined;
	};

export type WalkInAct = DeskActBase & { kind: "walk_in"; reason?: string | undefined } & DeskListId & {
		person: DeskPersonInput & { category: Category; organisationName: string };
	};

export type SubstituteAct = DeskActBase & { kind: "substitute"; registrationId: string } & DeskListId & {
		person: DeskPersonInput;
	};

/** Takes back what an act did, or a check-in as a whole with every scan of it. */
export type UndoAct = DeskActBase & { kind: "undo"; reason?: string | undefined } & (
		| { undoes: "act"; actId: string }
		| { undoes: "attendance"; attendanceId: string }
	);

export type DeskAct = CheckInAct | WalkInAct | SubstituteAct | UndoAct;

/** What could not be read is no act: it is not recorded, and the desk keeps it to be put right. */
export type DeskAnswerCode = DeskOutcome | "invalid";

/** The answer to one act. Who it was about is left out where the desk may not learn it. */
export interface DeskActResult {
	id: string;
	outcome: DeskAnswerCode;
	registrationId: string | null;
	attendanceId: string | null;
	/** When, where and by whom the person was let in. */
	presentSince: string | null;
	station: string | null;
	recordedBy: string | null;
	/** A supervisor has to decide about it. */
	needsDecision: boolean;
}

/** Somebody as a desk without a signal knows them: no e-mail, no telephone number, nothing of whoever has no place. */
export interface SnapshotPerson {
	id: string;
	code: string;
	/** SHA-256 (hex) of the ticket's token. */
	passHash: string;
	status: RegistrationStatus;
	/** As printed, with titles; null for whoever cancelled, was rejected or handed the place over. */
	name: string | null;
	/** Folded words to search in: name, organisation, code; null for an officer who may not search. */
	search: string | null;
	category: Category;
	organisation: string;
	position: string | null;
	groupId: string | null;
	accessNeeds: string | null;
	deskNote: string | null;
	/** Sessions with places of their own in which the person has one. */
	sessionIds: string[];
}

export interface SnapshotPresence extends DeskListId {
	attendanceId: string;
	registrationId: string;
	checkedInAt: string;
	by: string;
	station: string | null;
	isUndone: boolean;
}

/** A list the desk can work on. */
export interface SnapshotList extends DeskListId {
	/** The number of the day. */
	position: number;
	/** The session's title; null for a day. */
	title: string | null;
	startsAtLocal: string;
	endsAtLocal: string;
	/** Only those who have a place in the session belong on its list. */
	isLimited: boolean;
}

/** What a desk keeps for hours without a signal, or with `since`, what changed. */
export interface DeskSnapshot {
	event: { id: string; title: string; codePrefix: string; timeZone: string };
	officer: { id: string; name: string; isSupervisor: boolean };
	/** Everything is wiped from the device then (UTC). */
	expiresAt: string;
	lists: SnapshotList[];
	/** Per party: seats that are left for somebody at the door; null: no limit. */
	seatsLeft: Partial<Record<Category, number | null>>;
	people: SnapshotPerson[];
	presences: SnapshotPresence[];
	/** Acts that wait for a supervisor; 0 for an officer. */
	openDecisions: number;
	/** The server's clock, UTC. */
	now: string;
	/** Give it back as `since` to get only what changed. */
	cursor: string;
	/** Whether people and presences are all there are, or only what changed. */
	isWhole: boolean;
}

/** What a desk sends: its queue, oldest first, and how it is doing. */
export interface DeskSync {
	/** The id is the device's own for this event (UUID); the name is what the desk is called. */
	device: { id: string; name: string };
	/** The desk's clock at the moment of sending, UTC. */
	sentAt: string;
	/** How many people the device holds; null while it is not ready to work without a signal. */
	readyWith: number | null;
	/** How many acts are still on the device after these. */
	queued: number;
	since: string | null;
	acts: DeskAct[];
}

export interface DeskSyncAnswer {
	results: DeskActResult[];
	snapshot: DeskSnapshot;
}

/** Why the server does not talk to a desk; on `revoked` the device wipes what it holds of people. */
export type DeskRefusal = "signed-out" | "revoked";
