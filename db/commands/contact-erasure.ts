import { sql } from "kysely";
import type { Tx } from "../client";
import { anonymiseLetters, nobody, withoutAddressee, withoutCallee, withoutContact, withoutReach } from "./erasure";
import { forgetNames } from "./files";

/** Whoever is reached at this address or number under this name; null where it was not given. */
export interface Identity {
	name: string;
	/** Lower case. */
	email: string | null;
}

/**
 * Erases somebody as a contact of groups, bodies and cooperatives, as one who was invited, as a speaker, and as an owner of
 * follow-ups, with what hangs on these records. Returns the ids of the records by kind.
 */
export async function anonymiseContacts(trx: Tx, { name, email }: Identity): Promise<Record<string, string[]>> {
	const reached = (column: string) => sql<boolean>`lower(${sql.ref(column)}) = ${email}`;
	const named = (column: string) => sql<boolean>`lower(${sql.ref(column)}) = ${name.toLowerCase()}`;
	const groups = await trx
		.updateTable("registrationGroups")
		.set(withoutContact)
		.where(reached("contactEmail"))
		.where(named("contactName"))
		.returning("id")
		.execute();
	const invitations = await trx
		.updateTable("invitations")
		.set(withoutAddressee)
		.where(reached("email"))
		.where(named("addresseeName"))
		.returning("id")
		.execute();
	const contacts = await trx
		.deleteFrom("organisationContacts")
		.where(reached("email"))
		.where(named("name"))
		.returning("id")
		.execute();
	const speakers = await trx
		.updateTable("eventSpeakers")
		.set(withoutReach)
		.where(reached("email"))
		.where(named("name"))
		.returning("id")
		.execute();
	const cooperatives = await trx
		.updateTable("cooperatives")
		.set({ contactName: "", contactPosition: "", contactEmail: null, contactPhone: null })
		.where(reached("contactEmail"))
		.where(named("contactName"))
		.returning("organisationId as id")
		.execute();
	const owners = await trx
		.selectFrom("followups")
		.select("id")
		.where(reached("ownerEmail"))
		.where(named("ownerName"))
		.execute();
	await anonymiseOwners(
		trx,
		owners.map(({ id }) => id),
	);
	const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
	const erased = {
		group: idsOf(groups),
		invitation: idsOf(invitations),
		contact: idsOf(contacts),
		speaker: idsOf(speakers),
		cooperative: idsOf(cooperatives),
		owner: idsOf(owners),
	};
	await eraseTraces(trx, name, erased);
	return erased;
}

/** Takes owners from follow-ups; what was promised, by which body and until when stays. */
export async function anonymiseOwners(trx: Tx, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable("followups")
		.set((eb) => ({
			ownerName: "",
			ownerEmail: null,
			ownerPhone: null,
			obstacle: "",
			searchFolded: sql<string>`lower(${eb.ref("code")} || ' ' || ${eb.ref("title")} || ' ' || ${eb.ref("organisationName")})`,
			linkHash: sql<string>`'-' || ${eb.ref("id")}`,
		}))
		.where("id", "in", ids)
		.execute();
	await forgetEvidence(trx, ids);
	await trx
		.updateTable("followupChanges")
		.set({ actorName: "", note: "" })
		.where("followupId", "in", ids)
		.where("actorKind", "=", "link")
		.execute();
	await trx
		.updateTable("followupChanges")
		.set({ before: null, after: null })
		.where("followupId", "in", ids)
		.where("field", "in", ["ownerName", "ownerEmail", "ownerPhone", "owner", "obstacle", "evidence"])
		.execute();
	await trx
		.updateTable("extensionRequests")
		.set({ requestedByName: "", reason: "" })
		.where("followupId", "in", ids)
		.execute();
	const letters = await trx.selectFrom("letters").select("id").where("followupId", "in", ids).execute();
	await anonymiseLetters(
		trx,
		letters.map(({ id }) => id),
	);
	await trx.updateTable("callTasks").set(withoutCallee).where("followupId", "in", ids).execute();
}

/** Takes from evidence who handed it in by a link, and what the files were called. */
async function forgetEvidence(trx: Tx, followupIds: readonly string[]): Promise<void> {
	const rows = await trx
		.updateTable("followupEvidence")
		.set({ addedByName: nobody })
		.where("followupId", "in", followupIds)
		.where("addedByName", "in", (eb) =>
			eb
				.selectFrom("followupChanges")
				.select("actorName")
				.where("followupId", "in", followupIds)
				.where("actorKind", "=", "link"),
		)
		.returning("fileId")
		.execute();
	await forgetNames(
		trx,
		rows.flatMap(({ fileId }) => fileId ?? []),
	);
}

/** Whether another registration than these is reached at an address: it is shared, and others need it. */
export async function isShared(trx: Tx, address: string, registrationIds: readonly string[]): Promise<boolean> {
	const row = await trx
		.selectFrom("registrations")
		.select("id")
		.where("emailFolded", "=", address)
		.where("id", "not in", registrationIds)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Letters to an address that are about nobody else's registration. */
export async function listLettersTo(trx: Tx, address: string, registrationIds: readonly string[]): Promise<string[]> {
	const rows = await trx
		.selectFrom("letters")
		.select("id")
		.where((eb) => eb.fn("lower", ["toAddress"]), "=", address)
		.where(({ eb, or }) => or([eb("registrationId", "is", null), eb("registrationId", "in", registrationIds)]))
		.execute();
	return rows.map(({ id }) => id);
}

/** Forgets an address in the lists about delivery, and the words of mails that came from it. */
export async function forgetAddress(trx: Tx, address: string): Promise<void> {
	await trx.deleteFrom("suppressedAddresses").where("address", "=", address).execute();
	await trx.deleteFrom("mailSubscriptions").where("address", "=", address).execute();
	await trx
		.updateTable("inboundMails")
		.set({ raw: null, sender: null, subject: null, excerpt: null, messageHeader: null })
		.where((eb) => eb.fn("lower", ["sender"]), "=", address)
		.execute();
}

/** Ids of what somebody stood for, by the kind of record. */
type Standings = Partial<Record<"group" | "invitation" | "speaker" | "cooperative", readonly string[]>>;

/**
 * Takes a contact, a guest or a speaker from what hangs on their record: call tasks, calendar entries, letters, and for a
 * cooperative who stated, asked or handed in. What it stated and asked stays.
 */
async function eraseTraces(trx: Tx, name: string, of: Standings): Promise<void> {
	const columns = [
		["groupId", of.group],
		["invitationId", of.invitation],
		["speakerId", of.speaker],
	] as const;
	for (const [column, ids = []] of columns) {
		if (ids.length === 0) continue;
		await trx.updateTable("callTasks").set(withoutCallee).where(column, "in", ids).execute();
		const letters = await trx.selectFrom("letters").select("id").where(column, "in", ids).execute();
		await anonymiseLetters(
			trx,
			letters.map(({ id }) => id),
		);
	}
	await eraseSpeakerCalendars(trx, of.speaker ?? []);
	await eraseStatements(trx, name, of.cooperative ?? []);
}

/** Takes speakers' addresses and words from their calendar entries; which sessions they were asked to stays. */
export async function eraseSpeakerCalendars(trx: Tx, speakerIds: readonly string[]): Promise<void> {
	if (speakerIds.length === 0) return;
	await trx
		.updateTable("calendarAnswers")
		.set({ comment: "" })
		.where("entryId", "in", (eb) => eb.selectFrom("calendarEntries").select("id").where("speakerId", "in", speakerIds))
		.execute();
	await trx
		.updateTable("calendarEntries")
		.set({ attendeeEmail: "", answerComment: "" })
		.where("speakerId", "in", speakerIds)
		.execute();
}

/** Takes a person's name from what a cooperative stated, asked and handed in by its link, and from its letters. */
async function eraseStatements(trx: Tx, name: string, cooperativeIds: readonly string[]): Promise<void> {
	if (cooperativeIds.length === 0) return;
	const isTheirs = (column: string) => sql<boolean>`lower(${sql.ref(column)}) = ${name.toLowerCase()}`;
	await trx
		.updateTable("cooperativeStatedMeetings")
		.set({ statedByName: "" })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("statedByName"))
		.execute();
	await trx
		.updateTable("cooperativeMessages")
		.set({ authorName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("authorName"))
		.execute();
	await trx
		.updateTable("cooperativeStageChanges")
		.set({ actorName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where("actorKind", "=", "link")
		.where(isTheirs("actorName"))
		.execute();
	await trx
		.updateTable("cooperativeItems")
		.set({ updatedByName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("updatedByName"))
		.execute();
	const papers = await trx
		.updateTable("cooperativePapers")
		.set({ addedByName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("addedByName"))
		.returning("fileId")
		.execute();
	await forgetNames(
		trx,
		papers.map(({ fileId }) => fileId),
	);
	const letters = await trx
		.selectFrom("letters")
		.select("id")
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("toName"))
		.execute();
	await anonymiseLetters(
		trx,
		letters.map(({ id }) => id),
	);
}
