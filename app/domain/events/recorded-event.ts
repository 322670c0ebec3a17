import type { CheckInMethod } from "../attendance/types";
import type { DiscussionStatus } from "../discussion/types";
import type { FollowupPriority, FollowupStatus, FollowupTheme } from "../followups/types";
import type { Category, Gender, RegistrationSource, RegistrationStatus } from "../registrations/types";
import type { SessionPersonInput } from "../speakers/session-people";
import type { EventKind, EventMode, SessionKind, TimeZone } from "./types";

/** An event that took place before this system knew of it. Keys (`key`, `…Key`) tie its records together while loading. */
export interface RecordedEvent {
	slug: string;
	officeId: string;
	kind: EventKind;
	mode: EventMode;
	title: string;
	purpose: string;
	topics: readonly string[];
	hostName: string;
	venueName: string;
	venueAddress: string;
	regencyCode: string;
	onlineUrl: string | null;
	timeZone: TimeZone;
	codePrefix: string;
	needsApproval: boolean;
	registrationOpensAt: string;
	registrationClosesAt: string;
	contactName: string;
	contactPhone: string | null;
	/** The date on which the records of a worked example are looked at, `YYYY-MM-DD`; null for today. */
	exampleAsOf: string | null;
	/** First day first; wall clocks in the event's zone. */
	days: readonly { startsAtLocal: string; endsAtLocal: string }[];
	sessions: readonly RecordedSession[];
	quotas: Readonly<Record<Category, number>>;
	registrations: readonly RecordedRegistration[];
	questions: readonly RecordedQuestion[];
	followups: readonly RecordedFollowup[];
	minutes?: readonly RecordedMinutes[];
}

/** A question that was asked, as it was recorded. */
export interface RecordedQuestion {
	key: string;
	/** The session it was asked in. */
	sessionKey: string | null;
	category: Category;
	organisationId: string;
	organisationName: string;
	body: string;
	answer: string;
	status: DiscussionStatus;
	votes?: number;
}

/** The minutes of a session with everything that was saved of them, the first text first. */
export interface RecordedMinutes {
	sessionKey: string;
	revisions: readonly { body: string; savedAt: string; savedByName: string }[];
	/** Sentences that follow-ups come from, in the revision with this number. */
	marks: readonly { followupCode: string; number: number; sentence: string }[];
}

export interface RecordedSession {
	key: string;
	/** 1 for the first day. */
	day: number;
	kind: SessionKind;
	title: string;
	startsAtLocal: string;
	endsAtLocal: string;
	people: readonly SessionPersonInput[];
}

export interface RecordedRegistration {
	key: string;
	code: string;
	category: Category;
	status: RegistrationStatus;
	source: RegistrationSource;
	organisationId: string;
	organisationName: string;
	regencyCode: string | null;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	gender: Gender | null;
	position: string | null;
	email: string | null;
	phone: string | null;
	accessNeeds: string | null;
	reason: string | null;
	isOverQuota: boolean;
	/** Whose seat this person took over. */
	replacesKey: string | null;
	registeredAt: string;
	promotedAt: string | null;
	endedAt: string | null;
	noticeVersion: string;
	attendance: readonly {
		day: number;
		checkedInAt: string;
		recordedAt: string;
		method: CheckInMethod;
		station: string | null;
		isOffline: boolean;
	}[];
}

export interface RecordedFollowup {
	code: string;
	title: string;
	description: string;
	theme: FollowupTheme;
	priority: FollowupPriority;
	status: FollowupStatus;
	organisationId: string;
	organisationName: string;
	ownerName: string;
	/** The question and the cooperative it is about. */
	questionKey: string | null;
	cooperativeId: string | null;
	dueOn: string;
	completedOn: string | null;
	history: readonly { on: string; status: FollowupStatus; note: string }[];
	evidence: readonly { label: string; addedOn: string }[];
}
