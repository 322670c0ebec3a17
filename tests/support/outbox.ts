import type { Deps } from "#app/domain/deps";
import { deliverDueLetters } from "#app/domain/messages/deliver-due-letters";
import type { LetterTransport } from "#app/domain/messages/letter-transport";
import type { Round } from "#app/domain/messages/round";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import type { Db } from "#db/client";
import type { Letter, LetterBody } from "#db/tables/messages";
import type { Registration } from "#db/tables/registrations";
import { type Component, lintIcs, parseIcs } from "./ical-lint";

/** What somebody fills in to take part, with an address of their own. */
export function participant(name: string, overrides: Partial<RegistrationInput> = {}): RegistrationInput {
	return {
		category: "union",
		organisationName: "SP Mandiri Sejahtera (rekaan)",
		regencyCode: "36.71",
		name,
		titlePrefix: null,
		titleSuffix: null,
		gender: null,
		position: null,
		email: `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@peserta.test`,
		phone: null,
		accessNeeds: null,
		answers: {},
		consents: ["event_organisation"],
		language: "id",
		formKey: null,
		...overrides,
	};
}

/** Registers somebody through the public form's use case. */
export async function register(
	deps: Deps,
	eventId: string,
	name: string,
	overrides: Partial<RegistrationInput> = {},
): Promise<Registration> {
	const answer = await registerParticipant(deps, eventId, participant(name, overrides));
	if (!answer.ok) throw new Error(`${name} cannot register: ${answer.reason}`);
	return answer.registration;
}

export type QueuedLetter = Letter & LetterBody;

/** Every letter of the outbox with its words, oldest first; `about` narrows it to one registration. */
export async function outbox(db: Db, about?: Pick<Registration, "id">): Promise<QueuedLetter[]> {
	const letters = db
		.selectFrom("letters")
		.innerJoin("letterBodies", "letterBodies.letterId", "letters.id")
		.selectAll("letters")
		.selectAll("letterBodies")
		.orderBy("letters.id");
	return (about ? letters.where("registrationId", "=", about.id) : letters).execute();
}

/** One calendar message as a strict reader understands it. */
export interface SentInvite {
	method: string;
	uid: string;
	sequence: number;
	dtstamp: string;
	start: string;
	summary: string;
	location: string;
	organizer: string;
	attendee: string;
	partstat: string;
	zones: string[];
}

/** Reads the calendar object of a letter. Throws when the linter finds a fault in it. */
export function inviteIn(letter: Pick<LetterBody, "ics" | "icsMethod">): SentInvite {
	const ics = letter.ics ?? "";
	const faults = lintIcs(ics, { method: letter.icsMethod as "REQUEST" | "CANCEL", rsvp: "FALSE" });
	if (faults.length > 0) throw new Error(`A calendar object with faults: ${faults.join("; ")}`);
	const calendar = parseIcs(ics).root.components[0] as Component;
	const event = calendar.components.find(({ name }) => name === "VEVENT") as Component;
	const property = (name: string, among = event) => among.properties.find((one) => one.name === name);
	const value = (name: string, among = event) => property(name, among)?.value ?? "";
	return {
		method: value("METHOD", calendar),
		uid: value("UID"),
		sequence: Number(value("SEQUENCE")),
		dtstamp: value("DTSTAMP"),
		start: value("DTSTART"),
		summary: value("SUMMARY"),
		location: value("LOCATION"),
		organizer: value("ORGANIZER").replace("mailto:", ""),
		attendee: value("ATTENDEE").replace("mailto:", ""),
		partstat: property("ATTENDEE")?.parameters.PARTSTAT?.[0] ?? "",
		zones: calendar.components.filter(({ name }) => name === "VTIMEZONE").map((zone) => value("TZID", zone)),
	};
}

/** The calendar messages that would leave or have left, oldest first. */
export async function invites(db: Db, about?: Pick<Registration, "id">): Promise<SentInvite[]> {
	const letters = await outbox(db, about);
	return letters.filter(({ ics, status }) => ics !== null && status !== "superseded").map(inviteIn);
}

/** Delivers round after round until nothing is due. */
export async function deliverAll(deps: Deps, transport: LetterTransport, owner = "worker"): Promise<Round[]> {
	const rounds: Round[] = [];
	for (;;) {
		const round = await deliverDueLetters(deps, transport, owner, 10);
		if (round.claimed === 0) return rounds;
		rounds.push(round);
	}
}

/** A mail server that accepts everything at once and remembers who was written to. */
export function openHand(): LetterTransport & { sent: string[] } {
	const sent: string[] = [];
	return {
		sent,
		async send(letter) {
			sent.push(letter.messageId);
			return { ok: true, response: "250 OK" };
		},
	};
}
