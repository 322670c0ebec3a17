import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { issueSignInLink } from "#app/domain/accounts/issue-sign-in-link";
import { hashPassword } from "#app/domain/accounts/password";
import { startSession } from "#app/domain/accounts/start-session";
import type { Role } from "#app/domain/accounts/types";
import { nameOfficer } from "#app/domain/attendance/name-officer";
import { atPage, newAct } from "#app/domain/attendance/new-act";
import { registerWalkIn } from "#app/domain/attendance/register-walk-in";
import { addReader } from "#app/domain/briefings/add-reader";
import { sendBriefings } from "#app/domain/briefings/send-briefings";
import { issueCertificates } from "#app/domain/certificates/issue-certificates";
import { draftChecklist } from "#app/domain/cooperatives/draft-checklist";
import { handInPaper } from "#app/domain/cooperatives/hand-in-paper";
import type { Deps } from "#app/domain/deps";
import { saveDiscussionQuestion } from "#app/domain/discussion/save-discussion-question";
import { addDocument } from "#app/domain/documents/add-document";
import { createSeries } from "#app/domain/events/create-series";
import { saveTemplate } from "#app/domain/events/save-template";
import { reportProgress } from "#app/domain/followups/report-progress";
import { requestExtension } from "#app/domain/followups/request-extension";
import { applyImport } from "#app/domain/imports/apply-import";
import { keepList } from "#app/domain/imports/keep-list";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { signLetter } from "#app/domain/invitations/sign-letter";
import { linkSigner } from "#app/domain/links";
import { subscriptionsOf } from "#app/domain/mailings/subscription";
import { saveMinutes } from "#app/domain/minutes/save-minutes";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { saveContact } from "#app/domain/organisations/save-contact";
import { beginBatch } from "#app/domain/papers/begin-batch";
import { askOnPage } from "#app/domain/privacy/ask-on-page";
import { saveQuestion } from "#app/domain/questions/save-question";
import { sealerOf } from "#app/domain/sealing";
import { uploadSlides } from "#app/domain/speakers/upload-slides";
import { addSpjFiles } from "#app/domain/spj/add-spj-files";
import { readSecrets } from "#app/server/secrets.server";
import { sessionCookie } from "#app/server/session.server";
import { uploadStore } from "#app/server/upload-store.server";
import { inTransaction, newId, openDatabase } from "#db/client";
import * as briefingQueries from "#db/queries/briefings";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as documentQueries from "#db/queries/documents";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import * as minutesQueries from "#db/queries/minutes";
import * as registrationQueries from "#db/queries/registrations";
import * as speakerQueries from "#db/queries/speakers";
import * as spjQueries from "#db/queries/spj";
import { approve, putOnWaitingList } from "./decide";
import { testDeps, testNow } from "./deps";
import { letIn } from "./desk";
import { createCooperative, createOrganisation, createRegionalOffice } from "./factories/cooperative";
import { createEmailChange } from "./factories/email-change";
import { createDraft, createOpenEvent } from "./factories/event";
import { createPromise } from "./factories/followup";
import { createGroup, delegate } from "./factories/group";
import { createStaff } from "./factories/office";
import { createOrganisations } from "./factories/organisation";
import { register } from "./outbox";
import type { Site } from "./running-site";

/** NOW_OFFSET for a server that is to start at `testNow`, where the factories' dates belong. */
export const offsetToTestNow = () => String(Math.round((Date.parse(testNow) - Date.now()) / 1000));

export const password = "empat kuda hijau menari";
let passwordHash: Promise<string> | undefined;

/** The use cases' dependencies of a running site: its database, keys and uploads, under the tests' clock. */
export function depsOf(site: Site): Deps {
	const db = openDatabase(site.databaseUrl);
	const { linkKey, sessionSecrets } = readSecrets(site.dataDir);
	return {
		...testDeps(db),
		site: { ...testDeps(db).site, baseUrl: site.baseURL },
		links: linkSigner(linkKey),
		sealer: sealerOf(sessionSecrets),
		uploads: uploadStore(path.join(site.dataDir, "uploads")),
	};
}

/** Where a house stands: a running site, or the runtime of a test. */
type Ground = Pick<Site, "baseURL" | "dataDir">;

/** Somebody with an account and a password, signed in: `cookie` is what their browser sends. */
export async function createSignedIn(deps: Deps, site: Ground, officeId: string, role: Role) {
	const actor = await createStaff(deps, officeId, role);
	passwordHash ??= hashPassword(password);
	const hash = await passwordHash;
	const cookie = sessionCookie({ baseUrl: site.baseURL }, readSecrets(site.dataDir).sessionSecrets);
	const token = cookie.newToken();
	const email = await inTransaction(deps.db, async (trx) => {
		await trx.updateTable("users").set({ passwordHash: hash }).where("id", "=", actor.id).execute();
		await startSession(trx, deps, { ...actor, officeId }, { token, replaces: null }, "password");
		const user = await trx.selectFrom("users").select("email").where("id", "=", actor.id).executeTakeFirstOrThrow();
		return user.email;
	});
	return { ...actor, email, cookie: cookie.set(token, 3600).split(";")[0] ?? "" };
}

const photo = readFileSync(path.join(import.meta.dirname, "photo.png"));

/** Stands in every participant's name and follow-up's title, and in nothing the public may see. */
export const marker = "Rahasiawati";

export type House = Awaited<ReturnType<typeof createHouse>>;

/**
 * An office with one of everything: an open dialogue that needs approval and has one seat for unions, a draft, people
 * in every state, a check-in, calls, letters, promises kept and open with evidence, and an organiser who is signed in.
 */
export async function createHouse(deps: Deps, site: Ground, inOffice?: string) {
	const city = { provinceCode: "36", regencyCode: "36.71" };
	const officeId = inOffice ?? (await createRegionalOffice(deps, "Dinas Ketenagakerjaan Kota Contoh", city));
	const organiser = await createSignedIn(deps, site, officeId, "organiser");
	const event = await createOpenEvent(deps, {
		officeId,
		needsApproval: true,
		seats: { union: 1, cooperative: 10 },
		sessions: [{ title: "Pembukaan" }, { title: "Pleno", people: [{ role: "speaker", named: speakerNamed }] }],
	});
	const reader = await createReader(deps, organiser);
	const draft = await createDraft(deps, { officeId });
	const officer = await createSignedIn(deps, site, officeId, "officer");
	const supervisor = await createSignedIn(deps, site, officeId, "supervisor");
	for (const { id } of [officer, supervisor]) ok(await nameOfficer(deps, event.id, id));
	const { questionId } = ok(await saveQuestion(deps, event.id, null, { ...question, label: "Apakah Anda menginap?" }));
	const [seated, waiting, full, free] = [
		await register(deps, event.id, `Siti ${marker}`, {
			files: { [questionId]: { bytes: photo, name: "surat-tugas.png", mediaType: "image/png" } },
		}),
		await register(deps, event.id, `Fajar ${marker}`),
		await register(deps, event.id, `Budi ${marker}`, { email: null, phone: "+6281234567890" }),
		await register(deps, event.id, `Citra ${marker}`, { category: "cooperative" }),
	];
	const group = await createGroup(
		deps,
		event.id,
		[delegate(`Dedi ${marker}`, { email: "dedi@peserta.test" }), delegate(null)],
		{ category: "cooperative", organisationName: "Koperasi Rombongan" },
	);
	const [named, unnamed] = group.delegates;
	if (!named || !unnamed) throw new Error("The group lacks a delegate.");
	const answerFileId = (await registrationQueries.listAnswers(deps.db, seated.id))[0]?.fileId ?? "";
	const { decisionId } = ok(await approve(deps, event.id, seated.id));
	ok(await putOnWaitingList(deps, event.id, waiting.id));
	const [firstDay, secondDay] = await eventQueries.listDays(deps.db, event.id);
	const sessions = await eventQueries.listSessions(deps.db, event.id);
	const { attendanceId } = await letIn(deps, event.id, {
		by: "registration",
		registrationId: seated.id,
		dayId: firstDay?.id ?? "",
	});
	if (attendanceId === null) throw new Error("The participant is not let in.");
	// Somebody who came unregistered, with a seat on the second day too; and one whom a desk without a signal let in.
	const guest = { name: `Gita ${marker}`, phone: null, email: null, position: null, gender: null };
	const { registrationId: walkInId } = await registerWalkIn(
		deps,
		event.id,
		{
			...newAct(deps),
			kind: "walk_in",
			dayId: firstDay?.id ?? "",
			sessionId: null,
			person: { ...guest, category: "cooperative", organisationName: "Koperasi Tamu" },
		},
		atPage,
	);
	const { id: undecidedId } = await letIn(deps, event.id, {
		by: "registration",
		registrationId: waiting.id,
		dayId: firstDay?.id ?? "",
		isOffline: true,
		shown: "in",
	});
	const invited = {
		organisationName: `Koperasi ${marker}`,
		addresseeName: `Ketua ${marker}`,
		addresseePosition: "Ketua",
		category: "cooperative",
		regencyCode: "36.71",
		phone: null,
		email: "ketua@koperasi.test",
		delegatesAllowed: 2,
		language: "id",
	} as const;
	const all = Array.from({ length: 6 }, (_, at) => ({ ...invited, email: `ketua-${at}@koperasi.test` }));
	const { ids: invitationIds } = ok(await addInvitations(deps, event.id, all, null));
	const { listId: invitationListId } = ok(
		await addInvitations(deps, event.id, [{ ...invited, email: "salah@koperasi.test" }], "daftar.csv"),
	);
	ok(await signLetter(deps, event.id, { bytes: Buffer.from("%PDF-1.7 surat"), name: "surat.pdf" }));
	const { templateId } = ok(await saveTemplate(deps, draft.id, `Kerangka ${marker}`));
	const { seriesId } = ok(
		await createSeries(
			deps,
			{ templateId },
			{
				name: `Rangkaian ${marker}`,
				places: [{ regencyCode: "33.74", firstDay: "2026-12-01", venueName: "Gedung Contoh" }],
			},
		),
	);
	const minutesSessionId = sessions[0]?.id ?? "";
	ok(await saveMinutes(deps, event.id, minutesSessionId, { body: `Rapat ${marker} dibuka.` }));
	ok(
		await saveMinutes(deps, event.id, minutesSessionId, {
			body: `Rapat ${marker} dibuka. Koperasi ${marker} melapor.`,
		}),
	);
	const revisionId = (await minutesQueries.findLatest(deps.db, event.id, minutesSessionId))?.id ?? "";
	const sentence = { revision: revisionId, sentence: 1 };
	const promised = await createPromise(deps, event.id, { title: `Laporan ${marker}` }, { sentence });
	const asked = await createPromise(deps, event.id, { title: `Diundur ${marker}` });
	ok(await requestExtension(deps, asked.id, { wantedOn: "2027-01-10", reason: "Menunggu dinas." }));
	const extensionRequestId = (await followupQueries.findOpenRequest(deps.db, asked.id))?.id ?? "";
	const spoken = {
		body: `Tanya ${marker}`,
		status: "open",
		answer: "",
		answeredOn: null,
		votes: 0,
		organisationName: "",
	} as const;
	const { id: askedId } = ok(
		await saveDiscussionQuestion(deps, event.id, null, { ...spoken, sessionId: null, category: null }),
	);
	const kept = await createPromise(deps, event.id, { title: `Selesai ${marker}` });
	const report = { note: "Sudah.", completionReason: "" };
	ok(
		await reportProgress(deps, promised.id, { ...report, progress: "in_progress" }, [{ bytes: photo, name: "a.png" }]),
	);
	ok(await reportProgress(deps, kept.id, { ...report, progress: "done", completionReason: "Disampaikan lisan." }));
	const saved = ok(await keepList(deps, event.id, listOf("Doni", "Dinas Contoh")));
	ok(await applyImport(deps, event.id, saved.importId));
	const unsaved = ok(await keepList(deps, event.id, listOf("Eka", "Dinas Contoh")));
	const track = await createTrack(deps, officeId);
	const people = await createPapers(deps, event.id, sessions[1]?.id ?? "");
	const bodies = await createBodies(deps, event.id);
	const graduate = await createGraduate(deps, officeId);
	const badges = { kind: "badges", category: null, formKey: newId() } as const;
	const { batchId } = ok(await beginBatch(deps, event.id, badges));
	const { link, subscriptionId, ...rows } = await inTransaction(deps.db, async (trx) => {
		const one = { eventId: event.id, registrationId: seated.id };
		const letter = await trx
			.selectFrom("letters")
			.select("id")
			.where("registrationId", "=", one.registrationId)
			.where("template", "=", "registration-confirmed")
			.executeTakeFirstOrThrow();
		// As after two days of a mail server that refuses it.
		await trx.updateTable("letters").set({ status: "failed" }).where("id", "=", letter.id).execute();
		const lostAddress = `hilang-${event.id}@peserta.test`;
		await trx
			.updateTable("letters")
			.set({ toAddress: lostAddress })
			.where("registrationId", "=", one.registrationId)
			.where("template", "=", "registration-day")
			.execute();
		const at = deps.now().toISOString();
		const known = { reason: "refused", statusCode: "5.1.1", suppressedAt: at, letterId: letter.id } as const;
		await trx
			.insertInto("suppressedAddresses")
			.values({ ...known, address: lostAddress })
			.execute();
		const mail = { id: newId(), sha256: newId(), source: "smtp", rcpt: "dialog@rembuk.example" } as const;
		const words = { sender: "siti@peserta.test", subject: "Parkir", excerpt: `Parkir untuk ${marker}?` };
		const made = {
			kind: "letter",
			outcome: "noted",
			needsPerson: 1,
			receivedAt: at,
			notBefore: at,
			processedAt: at,
		} as const;
		await trx
			.insertInto("inboundMails")
			.values({ ...mail, ...words, ...made, ...one })
			.execute();
		const call = await trx
			.selectFrom("callTasks")
			.select("id")
			.where("eventId", "=", event.id)
			.executeTakeFirstOrThrow();
		const evidence = await trx
			.selectFrom("followupEvidence")
			.select("fileId")
			.where("followupId", "=", promised.id)
			.executeTakeFirstOrThrow();
		const entry = await trx
			.selectFrom("auditEntries")
			.select("id")
			.where("eventId", "=", event.id)
			.limit(1)
			.executeTakeFirstOrThrow();
		const link = await issueSignInLink(trx, deps, { id: organiser.id, officeId }, { minutes: 60 });
		const subscribed = await subscriptionsOf(trx, deps, "reminders", [`${organiser.id}@peserta.test`]);
		const subscriptionId = [...subscribed.values()][0]?.id ?? "";
		return {
			mailId: mail.id,
			entryId: entry.id,
			letterId: letter.id,
			lostAddress,
			callId: call.id,
			fileId: evidence.fileId ?? "",
			subscriptionId,
			link,
		};
	});
	const kinds = { kind: "correction", message: `Nama saya ${marker}.`, form_key: randomUUID() } as const;
	const request = await askOnPage(deps, seated, kinds);
	return {
		...rows,
		requestId: request.id,
		...people.ids,
		...bodies,
		...graduate,
		batchId,
		...reader,
		officeId,
		organiser,
		officer,
		supervisor,
		invitationId: invitationIds[0] ?? "",
		invitationIds,
		invitationTokens: invitationIds.map((id) => deps.links.token("invitation", id, 1)),
		invitationListId,
		templateId,
		seriesId,
		holidayId: "2026-01",
		slug: event.slug,
		letterName: "registration-confirmed",
		eventId: event.id,
		draftId: draft.id,
		dayIds: [firstDay?.id ?? "", secondDay?.id ?? ""],
		sessionId: sessions[1]?.id ?? "",
		questionId,
		answerFileId,
		registrationId: seated.id,
		decisionId,
		seated,
		waitingId: waiting.id,
		pendingWhereFull: full.id,
		pendingWhereFree: free.id,
		attendanceId,
		walkInId: walkInId ?? "",
		undecidedId,
		importId: unsaved.importId,
		savedImportId: saved.importId,
		groupId: group.group.id,
		delegateId: named.id,
		delegateToken: deps.links.token("registration", named.id, named.linkVersion),
		seatId: unnamed.id,
		seatToken: deps.links.token("registration", unnamed.id, unnamed.linkVersion),
		followupId: promised.id,
		keptFollowupId: kept.id,
		askedFollowupId: asked.id,
		extensionRequestId,
		followupSeen: Date.parse((await followupQueries.findById(deps.db, promised.id))?.updatedAt ?? ""),
		askedId,
		minutesSessionId,
		revision: "1",
		...track,
		tokens: {
			rombongan: group.token,
			pendaftaran: deps.links.token("registration", seated.id, seated.linkVersion),
			undangan: deps.links.token("invitation", invitationIds[0] ?? "", 1),
			rtl: deps.links.token("followup", promised.id, promised.linkVersion),
			koperasi: deps.links.token("cooperative", track.cooperativeId, 1),
			narasumber: deps.links.token("speaker", people.speaker.id, people.speaker.linkVersion),
			senin: reader.briefingToken,
			permintaan: deps.links.token("request", request.id, 1),
			berhenti: deps.links.token("subscription", subscriptionId, 1),
			masuk: link.url.split("/").at(-1) ?? "",
			"ganti-surel": (await createEmailChange(deps, officeId)).confirmToken,
			"batal-ganti-surel": (await createEmailChange(deps, officeId)).stopToken,
		},
	};
}

/** Somebody who reads the office's figures on Mondays, with this week's link. */
async function createReader(deps: Deps, organiser: { id: string; name: string }) {
	const actor = { kind: "user", id: organiser.id, name: organiser.name, requestId: null } as const;
	const reader = { name: `Pimpinan ${marker}`, email: null, secretaryPhone: "+6281234567891", language: "id" } as const;
	const { id } = ok(await addReader({ ...deps, actor }, { ...reader, coversAll: false }));
	await sendBriefings(deps);
	const [link] = await briefingQueries.listLinks(deps.db, [id], 1);
	return {
		readerId: id,
		briefingLinkId: link?.id ?? "",
		briefingToken: deps.links.token("briefing", link?.id ?? "", 1),
	};
}

/** Somebody who was there all the time at a dialogue that is over, with a certificate that the public may check. */
async function createGraduate(deps: Deps, officeId: string) {
	const days = [{ startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" }];
	const event = await createOpenEvent(deps, { officeId, days });
	const person = await register(deps, event.id, "Lulus Contoh");
	const [day] = await eventQueries.listDays(deps.db, event.id);
	await letIn(deps, event.id, { by: "registration", registrationId: person.id, dayId: day?.id ?? "" });
	const afterwards = { ...deps, now: () => new Date("2026-11-20T02:00:00.000Z") };
	const [certificate] = await issueCertificates(afterwards, event.id, [person.id]);
	return {
		code: certificate?.code ?? "",
		graduateToken: deps.links.token("registration", person.id, person.linkVersion),
	};
}

const speakerNamed = { name: "Hadi Raharjo", titlePrefix: null, titleSuffix: null, position: "", organisation: "" };

/** A cooperative that its office alone reaches, with a paper; one whose way is not open; and a draft of a checklist. */
async function createTrack(deps: Deps, officeId: string) {
	const cooperativeId = await createCooperative(deps, { name: `Koperasi ${marker}`, regencyCode: null, officeId });
	const pdf = { bytes: new TextEncoder().encode("%PDF-1.7 contoh"), name: "npwp.pdf" };
	ok(await handInPaper(deps, cooperativeId, "npwp", pdf));
	const [paper] = await cooperativeQueries.listPapers(deps.db, cooperativeId);
	return {
		cooperativeId,
		cooperativeFileId: paper?.fileId ?? "",
		unopenedCooperativeId: await createOrganisation(deps, { name: "Koperasi Belum Terbuka" }),
		checklistId: ok(await draftChecklist(deps, officeId)).id,
	};
}

/** A speaker who handed in slides, a document for everybody and one for participants, and a report in the SPJ file. */
async function createPapers(deps: Deps, eventId: string, sessionId: string) {
	const [speaker] = await speakerQueries.listByEvent(deps.db, eventId);
	if (!speaker) throw new Error("The house lacks its speaker.");
	const pdf = { bytes: new TextEncoder().encode("%PDF-1.7 contoh"), name: "contoh.pdf" };
	ok(await uploadSlides(deps, speaker, sessionId, pdf));
	const [slides] = await documentQueries.listBySpeaker(deps.db, speaker.id);
	const paper = { title: `Bahan ${marker}`, kind: "material", sessionId: null } as const;
	const everybodys = ok(await addDocument(deps, eventId, { ...paper, title: "Kerangka", access: "public" }, pdf));
	const { documentId } = ok(await addDocument(deps, eventId, { ...paper, access: "registered" }, pdf));
	const [version] = await documentQueries.listVersions(deps.db, documentId);
	ok(await addSpjFiles(deps, eventId, "laporan", [pdf]));
	const ids = {
		speakerId: speaker.id,
		slidesFileId: slides?.newestFileId ?? "",
		documentId,
		documentFileId: version?.fileId ?? "",
		publicDocumentId: everybodys.documentId,
		itemSlug: "laporan",
		spjFileId: (await spjQueries.listFiles(deps.db, eventId))[0]?.id ?? "",
	};
	return { speaker, ids };
}

/** An organisation with a contact, one that was merged into it, and one that could be. */
async function createBodies(deps: Deps, eventId: string) {
	const name = `PT Maju Jaya ${marker} ${eventId}`;
	const [organisationId = "", mergedId = "", doubleId = ""] = await createOrganisations(deps, [
		{ name },
		{ name: `${name} Tbk` },
		{ name: `${name}.` },
	]);
	const asked = { name: `Kontak ${marker}`, position: "HRD", email: "hrd@maju.test", phone: null };
	const { contactId } = ok(await saveContact(deps, organisationId, null, asked));
	const { mergeId } = ok(await mergeOrganisations(deps, { survivorId: organisationId, mergedId }));
	return { organisationId, contactId, mergeId, doubleId };
}

/** A list with one person. */
function listOf(name: string, organisation: string) {
	const bytes = new TextEncoder().encode(
		`Nama;Instansi;E-mail\n${name} ${marker};${organisation};${name}@dinas.test\n`,
	);
	return { bytes, name: `${marker}.csv` };
}

const question = {
	kind: "yes_no",
	hint: "",
	isRequired: false,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
} as const;

function ok<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
	if (!result.ok) throw new Error(`The house cannot be made: ${JSON.stringify(result)}`);
	return result as Extract<R, { ok: true }>;
}
