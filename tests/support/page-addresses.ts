import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { linkSigner } from "#app/domain/links";
import { openDatabase } from "#db/client";
import type { Site } from "./running-site";

/** An address of the demonstration that a GET answers with a page. */
export interface PageAddress {
	/** The route's pattern, as it stands in the route table. */
	pattern: string;
	path: string;
	/** Only an account sees it. */
	isStaff: boolean;
}

/**
 * Every page of the built route table, with values of the demonstration for its parameters: a new route is among them
 * without being listed. Throws for a parameter nobody gave a value for, so that no route is left out silently.
 */
export async function pageAddresses(site: Site): Promise<PageAddress[]> {
	const build = (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as ServerBuild;
	const values = await sampleValues(site);
	const addresses: PageAddress[] = [];
	const add = (pattern: string, others: Readonly<Record<string, string>> = {}) => {
		const filled = pattern.replace(/:(\w+)/g, (_match, name: string) => {
			const value = others[name] ?? values(pattern, name);
			if (!value) throw new Error(`Give tests/support/page-addresses.ts a value for :${name} in ${pattern}.`);
			return value;
		});
		addresses.push({ pattern, path: filled, isStaff: /^\/(panel|petugas)/.test(pattern) });
	};
	for (const route of Object.values(build.routes)) {
		if (!route?.module.default || (route.path === undefined && !route.index) || route.path === "*") continue;
		const chain: string[] = [];
		for (let at: typeof route | undefined = route; at; at = at.parentId ? build.routes[at.parentId] : undefined)
			if (at.path) chain.unshift(at.path);
		add(`/${chain.join("/")}`);
	}
	for (const [pattern, others] of otherStates) add(pattern, others);
	return addresses;
}

/** The same pages in another state, by the values that bring it about. */
const otherStates: readonly [pattern: string, values: Readonly<Record<string, string>>][] = [
	["/panel/kegiatan/:eventId/notula/:sessionId", { sessionId: "umum" }],
	["/panel/kegiatan/:eventId/notula/:sessionId/tulis", { sessionId: "umum" }],
	["/panel/kegiatan/:eventId/notula/:sessionId/riwayat/:revision", { revision: "1" }],
];

/** Real ids, slugs and tokens of the demonstration. */
async function sampleValues(site: Site): Promise<(pattern: string, name: string) => string | undefined> {
	const db = openDatabase(site.databaseUrl);
	try {
		const { linkKey } = JSON.parse(readFileSync(path.join(site.dataDir, "secrets.json"), "utf8"));
		const links = linkSigner(linkKey);
		const open = await db
			.selectFrom("events")
			.selectAll()
			.where("slug", "like", "dialog-lanjutan%")
			.executeTakeFirstOrThrow();
		const ofEvent = db.selectFrom("registrations").selectAll().where("eventId", "=", open.id);
		const confirmed = await ofEvent
			.where("status", "=", "confirmed")
			.where("groupId", "is", null)
			.executeTakeFirstOrThrow();
		const held = await ofEvent
			.where("id", "in", (eb) => eb.selectFrom("seatReleases").select("registrationId").where("state", "=", "held"))
			.executeTakeFirstOrThrow();
		const seat = await ofEvent.where("isUnassigned", "=", 1).executeTakeFirstOrThrow();
		const group = await db
			.selectFrom("registrationGroups")
			.selectAll()
			.where("id", "=", seat.groupId ?? "")
			.executeTakeFirstOrThrow();
		const seatToken = links.token("registration", seat.id, seat.linkVersion);
		const session = await db
			.selectFrom("eventSessions")
			.select("id")
			.where("eventId", "=", open.id)
			.executeTakeFirstOrThrow();
		const question = await db
			.selectFrom("eventQuestions")
			.select("id")
			.where("eventId", "=", open.id)
			.executeTakeFirstOrThrow();
		const followup = await db
			.selectFrom("followups")
			.selectAll()
			.where("status", "=", "in_progress")
			.orderBy("dueOn", "desc")
			.executeTakeFirstOrThrow();
		const asked = await db
			.selectFrom("discussionQuestions")
			.select("id")
			.where("eventId", "=", open.id)
			.executeTakeFirstOrThrow();
		const letter = await db
			.selectFrom("letters")
			.select("id")
			.where("registrationId", "is not", null)
			.executeTakeFirstOrThrow();
		const mail = await db
			.selectFrom("inboundMails")
			.select("id")
			.where("needsPerson", "=", 1)
			.where("eventId", "=", open.id)
			.executeTakeFirstOrThrow();
		const user = await db
			.selectFrom("roleGrants")
			.select("userId as id")
			.where("role", "=", "organiser")
			.executeTakeFirstOrThrow();
		const office = await db
			.selectFrom("offices")
			.select("id")
			.where("regencyCode", "is not", null)
			.executeTakeFirstOrThrow();
		const template = await db.selectFrom("eventTemplates").select("id").executeTakeFirstOrThrow();
		const series = await db.selectFrom("eventSeries").select("id").executeTakeFirstOrThrow();
		const holiday = await db.selectFrom("holidays").select("id").executeTakeFirstOrThrow();
		const kept = await db
			.selectFrom("imports")
			.select("id")
			.where("eventId", "=", open.id)
			.where("status", "=", "draft")
			.executeTakeFirstOrThrow();
		const speaker = await db
			.selectFrom("eventSpeakers")
			.selectAll()
			.where("eventId", "=", open.id)
			.where("unseenChanges", "is not", null)
			.where("email", "is not", null)
			.executeTakeFirstOrThrow();
		const document = await db
			.selectFrom("eventDocuments")
			.select("id")
			.where("eventId", "=", open.id)
			.executeTakeFirstOrThrow();
		const invitation = await db
			.selectFrom("invitations")
			.selectAll()
			.where("eventId", "=", open.id)
			.where("status", "=", "invited")
			.where("withdrawnAt", "is", null)
			.executeTakeFirstOrThrow();
		const cooperative = await db
			.selectFrom("cooperatives")
			.selectAll()
			.where("stage", "=", "perlu_perbaikan")
			.executeTakeFirstOrThrow();
		const checklist = await db.selectFrom("nikChecklists").select("id").executeTakeFirstOrThrow();
		const merge = await db
			.selectFrom("organisationMerges")
			.selectAll()
			.where("undoneAt", "is", null)
			.executeTakeFirstOrThrow();
		const contact = await db
			.selectFrom("organisationContacts")
			.selectAll()
			.where("organisationId", "=", merge.survivorId)
			.executeTakeFirstOrThrow();
		const scan = await db
			.selectFrom("spjFiles")
			.selectAll()
			.where("kind", "=", "attendance")
			.where("removedAt", "is", null)
			.executeTakeFirstOrThrow();
		const minutes = await db
			.selectFrom("minutes")
			.innerJoin("minutesRevisions", "minutesRevisions.minutesId", "minutes.id")
			.innerJoin("minutesAnchors", "minutesAnchors.revisionId", "minutesRevisions.id")
			.select(["minutes.eventId", "minutes.sessionId", "minutesRevisions.number"])
			.orderBy("minutesRevisions.number", "desc")
			.executeTakeFirstOrThrow();
		const guest = await db
			.selectFrom("registrations")
			.selectAll()
			.where("eventId", "=", scan.eventId)
			.where("hasReplied", "=", 0)
			.where("id", "in", (eb) => eb.selectFrom("attendances").select("registrationId"))
			.executeTakeFirstOrThrow();
		const briefingLink = await db
			.selectFrom("briefingLinks")
			.selectAll()
			.orderBy("id", "desc")
			.executeTakeFirstOrThrow();
		const byHand = await db
			.selectFrom("briefingReaders")
			.select("id")
			.where("email", "is", null)
			.executeTakeFirstOrThrow();
		const { id: entryId } = await db
			.selectFrom("auditEntries")
			.select("id")
			.where("action", "=", "event.published")
			.orderBy("id", "desc")
			.executeTakeFirstOrThrow();
		const subscription = await db.selectFrom("mailSubscriptions").select("id").executeTakeFirstOrThrow();
		const certificate = await db.selectFrom("certificates").select("code").executeTakeFirstOrThrow();
		const batch = await db
			.selectFrom("paperBatches")
			.select("id")
			.where("eventId", "=", open.id)
			.executeTakeFirstOrThrow();
		// The one whose desk is at work.
		const attendance = await db
			.selectFrom("attendances")
			.innerJoin("registrations", "registrations.id", "attendances.registrationId")
			.innerJoin("roleGrants", "roleGrants.eventId", "registrations.eventId")
			.select(["attendances.id", "registrations.eventId"])
			.executeTakeFirstOrThrow();
		const request = await db
			.selectFrom("privacyRequests")
			.select("id")
			.where("state", "=", "received")
			.executeTakeFirstOrThrow();
		const tokens: Record<string, string> = {
			permintaan: links.token("request", request.id, 1),
			berhenti: links.token("subscription", subscription.id, 1),
			undangan: links.token("invitation", invitation.id, invitation.linkVersion),
			pendaftaran: links.token("registration", confirmed.id, confirmed.linkVersion),
			rtl: links.token("followup", followup.id, followup.linkVersion),
			rombongan: links.token("group", group.id, group.linkVersion),
			narasumber: links.token("speaker", speaker.id, speaker.linkVersion),
			koperasi: links.token("cooperative", cooperative.organisationId, cooperative.linkVersion),
			senin: links.token("briefing", briefingLink.id, 1),
			masuk: "a-link-that-was-used-long-ago",
			"ganti-surel": "a-link-that-was-used-long-ago",
			"batal-ganti-surel": "a-link-that-was-used-long-ago",
		};
		const values: Record<string, string> = {
			requestId: request.id,
			slug: open.slug,
			eventId: open.id,
			registrationId: confirmed.id,
			groupId: group.id,
			invitationId: invitation.id,
			sessionId: session.id,
			questionId: question.id,
			importId: kept.id,
			followupId: followup.id,
			askedId: asked.id,
			speakerId: speaker.id,
			documentId: document.id,
			cooperativeId: cooperative.organisationId,
			checklistId: checklist.id,
			letterId: letter.id,
			entryId,
			mailId: mail.id,
			letterName: "event-reminder",
			templateId: template.id,
			seriesId: series.id,
			holidayId: holiday.id,
			organisationId: merge.survivorId,
			contactId: contact.id,
			mergeId: merge.id,
			officeId: office.id,
			userId: user.id,
			batchId: batch.id,
			readerId: byHand.id,
			code: certificate.code,
			attendanceId: attendance.id,
			itemSlug: "daftar-hadir-1",
			partSlug: "simpulan-dan-saran",
			spjFileId: scan.id,
			revision: String(minutes.number),
		};
		return (pattern, name) => {
			// A seat without a name has a page of its own, and stands for the delegates of its group.
			const isOfSeat = pattern.includes("/utusan");
			if (name === "registrationId" && isOfSeat) return seat.id;
			// Somebody who may say how it was.
			if (name === "token" && pattern === "/pendaftaran/:token/penilaian")
				return links.token("registration", guest.id, guest.linkVersion);
			if (name === "eventId" && pattern.endsWith("/penilaian")) return guest.eventId;
			// Somebody who is about to lose the seat.
			if (/pendaftaran\/:\w+\/pelepasan$/.test(pattern)) {
				if (name === "registrationId") return held.id;
				if (name === "token") return links.token("registration", held.id, held.linkVersion);
			}
			if (name === "eventId" && pattern.includes(":attendanceId")) return attendance.eventId;
			// Minutes were taken at a dialogue that is over.
			if (pattern.includes("/notula")) {
				if (name === "eventId") return minutes.eventId;
				if (name === "sessionId") return minutes.sessionId ?? "umum";
			}
			// The papers of the file, and the report, are those of a dialogue that is over.
			if (name === "eventId" && /\/(spj|laporan|penutupan)/.test(pattern)) return scan.eventId;
			if (name === "slug" && pattern.endsWith("/perkembangan")) return "tangerang-16-17-september-2021";
			if (name !== "token") return values[name];
			return isOfSeat && pattern.startsWith("/pendaftaran") ? seatToken : tokens[pattern.split("/")[1] ?? ""];
		};
	} finally {
		await db.destroy();
	}
}
