import type {
	RecordedEvent,
	RecordedFollowup,
	RecordedMinutes,
	RecordedQuestion,
	RecordedRegistration,
} from "#app/domain/events/recorded-event";
import { type Category, categories } from "#app/domain/registrations/types";
import type { SessionPersonInput } from "#app/domain/speakers/session-people";
import {
	type SeedDialogue,
	type SeedFollowup,
	type SeedMinutes,
	type SeedQuestion,
	type SeedRegistration,
	type SeedSession,
	seedDialogues,
	seedFollowups,
	seedMinutes,
	seedOrganisations,
	seedRegistrations,
} from "./seed-data";
import { stored } from "./stored-words";

/** The day on which the records of 2021 are looked at. */
const recordsAsOf = "2022-01-14";

const organisations = new Map(seedOrganisations.map((organisation) => [organisation.id, organisation]));

/** The dialogues of 2021 as they were recorded. `idOf` gives the stored id of an organisation of the data. */
export function recordedEvents(officeId: string, idOf: (seedId: string) => string): RecordedEvent[] {
	return seedDialogues
		.filter((dialogue) => dialogue.startOffsetDays === null)
		.map((dialogue) => ({
			...frameOf(dialogue),
			slug: dialogue.slug,
			officeId,
			registrationOpensAt: dialogue.registration.opensAt,
			registrationClosesAt: dialogue.registration.closesAt,
			exampleAsOf: recordsAsOf,
			days: daysOf(dialogue),
			sessions: dialogue.sessions.map((session) => sessionOf(dialogue, session)),
			registrations: seedRegistrations
				.filter(({ dialogueId }) => dialogueId === dialogue.id)
				.map((registration) => registrationOf(registration, idOf)),
			questions: (dialogue.questions ?? []).map((question) => questionOf(question, idOf)),
			followups: seedFollowups
				.filter(({ dialogueId }) => dialogueId === dialogue.id)
				.map((followup) => followupOf(followup, idOf)),
			minutes: seedMinutes.filter(({ dialogueId }) => dialogueId === dialogue.id).map(minutesOf),
		}));
}

/** What a dialogue says of itself, whether it is past or to come. */
export function frameOf(dialogue: SeedDialogue) {
	const contact = dialogue.contacts?.[0];
	return {
		kind: stored("eventKind", dialogue.type),
		mode: stored("eventMode", dialogue.mode),
		title: dialogue.title,
		purpose: dialogue.purpose ?? "",
		topics: dialogue.topics ?? [],
		hostName: dialogue.hostUnit,
		venueName: dialogue.venue.name,
		venueAddress: dialogue.venue.address,
		regencyCode: dialogue.regencyCode,
		onlineUrl: dialogue.onlineUrl ?? null,
		timeZone: dialogue.timeZone,
		codePrefix: codePrefixOf(dialogue),
		needsApproval: dialogue.registration.approval === "manual",
		contactName: contact?.name ?? "Retno Puspitasari (rekaan)",
		contactPhone: contact?.phone ?? "+6281200000001",
		quotas: quotasOf(dialogue.quotas),
	};
}

/** The codes of the data begin with the letters of their dialogue. */
function codePrefixOf(dialogue: SeedDialogue): string {
	const first = seedRegistrations.find(({ dialogueId }) => dialogueId === dialogue.id);
	return first?.code.split("-")[0] ?? dialogue.slug.slice(0, 3).toUpperCase();
}

function quotasOf(quotas: Record<string, number>): Record<Category, number> {
	const seats = Object.fromEntries(categories.map((category) => [category, 0])) as Record<Category, number>;
	for (const [word, count] of Object.entries(quotas)) seats[stored("category", word)] += count;
	return seats;
}

/** Each day runs from its first session to its last. */
export function daysOf({ startDate, endDate, sessions }: SeedDialogue) {
	const dates = [startDate, ...(endDate === startDate ? [] : [endDate])];
	return dates.map((date, index) => {
		const ofDay = sessions.filter(({ day }) => day === index + 1);
		const [start] = ofDay.map((session) => session.start).sort();
		const end = ofDay
			.map((session) => session.end)
			.sort()
			.at(-1);
		return { startsAtLocal: `${date}T${start}`, endsAtLocal: `${date}T${end}` };
	});
}

function sessionOf(dialogue: SeedDialogue, session: SeedSession) {
	const date = session.day === 1 ? dialogue.startDate : dialogue.endDate;
	return {
		key: session.id,
		day: session.day,
		kind: stored("sessionKind", session.kind),
		title: session.title,
		startsAtLocal: `${date}T${session.start}`,
		endsAtLocal: `${date}T${session.end}`,
		people: peopleOf(session),
	};
}

/** Who speaks and who moderates. */
export function peopleOf({ speakers = [] }: SeedSession): SessionPersonInput[] {
	return speakers.map(({ name, position, organisation, role }) => ({
		role: role === "moderator" ? "moderator" : "speaker",
		named: { name, titlePrefix: null, titleSuffix: null, position, organisation },
	}));
}

/** The registration's organisation, which the data always holds. */
export function organisationOf({ organisationId }: { organisationId: string }) {
	const organisation = organisations.get(organisationId);
	if (!organisation) throw new Error(`The seed data names an organisation it does not hold: ${organisationId}.`);
	return organisation;
}

function registrationOf(one: SeedRegistration, idOf: (seedId: string) => string): RecordedRegistration {
	const organisation = organisationOf(one);
	return {
		key: one.id,
		code: one.code,
		category: stored("category", one.category),
		status: stored("registrationStatus", one.status),
		source: stored("registrationSource", one.source),
		organisationId: idOf(organisation.id),
		organisationName: organisation.name,
		regencyCode: organisation.regencyCode,
		name: one.name,
		titlePrefix: one.titlePrefix,
		titleSuffix: one.titleSuffix,
		gender: stored("gender", one.gender),
		position: one.position,
		email: one.email,
		phone: one.phone,
		accessNeeds: null,
		reason: one.rejectionReason ?? one.cancelReason ?? null,
		isOverQuota: Boolean(one.quotaOverride),
		replacesKey: one.delegateOf ?? null,
		registeredAt: one.registeredAt,
		promotedAt: one.promotedAt ?? null,
		endedAt:
			one.cancelledAt ?? (["ditolak", "digantikan", "dibatalkan"].includes(one.status) ? one.registeredAt : null),
		noticeVersion: one.consent.version,
		attendance: (one.attendance ?? []).map((arrival) => ({
			day: arrival.day,
			checkedInAt: arrival.checkedInAt,
			recordedAt: arrival.syncedAt,
			method: stored("checkInMethod", arrival.method),
			station: arrival.station,
			isOffline: arrival.offline,
		})),
	};
}

function questionOf(one: SeedQuestion, idOf: (seedId: string) => string): RecordedQuestion {
	const organisation = organisationOf(one);
	return {
		key: one.id,
		sessionKey: one.session,
		category: stored("category", one.category),
		organisationId: idOf(organisation.id),
		organisationName: organisation.name,
		body: one.text,
		answer: one.answer ?? "",
		status: stored("discussionStatus", one.status),
		votes: one.votes,
	};
}

function minutesOf({ session, revisions, marks }: SeedMinutes): RecordedMinutes {
	return {
		sessionKey: session,
		revisions: revisions.map(({ savedAt, savedBy, lines }) => ({
			savedAt,
			savedByName: savedBy,
			body: lines.join("\n"),
		})),
		marks: marks.map(({ followup, revision, sentence }) => ({ followupCode: followup, number: revision, sentence })),
	};
}

function followupOf(one: SeedFollowup, idOf: (seedId: string) => string): RecordedFollowup {
	const organisation = organisationOf({ organisationId: one.ownerOrganisationId });
	return {
		code: one.code,
		title: one.title,
		description: one.description,
		theme: stored("followupTheme", one.theme),
		priority: stored("followupPriority", one.priority),
		status: stored("followupStatus", one.status),
		organisationId: idOf(organisation.id),
		organisationName: organisation.name,
		ownerName: one.ownerRole,
		questionKey: one.questionId,
		cooperativeId: one.cooperativeId && idOf(`org-${one.cooperativeId}`),
		dueOn: one.dueDate,
		completedOn: one.completedOn,
		history: one.history.map(({ at, status, note }) => ({ on: at, status: stored("followupStatus", status), note })),
		evidence: one.evidence.map(({ label, addedOn }) => ({ label, addedOn })),
	};
}
