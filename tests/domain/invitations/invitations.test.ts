import { expect, test } from "vitest";
import { acceptInvitation } from "#app/domain/invitations/accept-invitation";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { declineInvitation } from "#app/domain/invitations/decline-invitation";
import { delegateInvitation } from "#app/domain/invitations/delegate-invitation";
import { previewSending } from "#app/domain/invitations/due-invitations";
import { editLetter } from "#app/domain/invitations/edit-letter";
import { letterDraft } from "#app/domain/invitations/letter-draft";
import { letterSchema } from "#app/domain/invitations/letter-schema";
import { listedRows } from "#app/domain/invitations/listed-rows";
import { openInvitation } from "#app/domain/invitations/open-invitation";
import { recordAcceptance } from "#app/domain/invitations/record-acceptance";
import type { InvitationInput } from "#app/domain/invitations/schema";
import { sendInvitations } from "#app/domain/invitations/send-invitations";
import { signLetter } from "#app/domain/invitations/sign-letter";
import { undoInvitations } from "#app/domain/invitations/undo-invitations";
import { withdrawInvitation } from "#app/domain/invitations/withdraw-invitation";
import type { Db } from "#db/client";
import * as invitationQueries from "#db/queries/invitations";
import type { TestDeps } from "#tests/support/deps";
import { organisedEvent } from "#tests/support/event-desk";
import { createOpenEvent } from "#tests/support/factories/event";

const body = (organisationName: string, more: Partial<InvitationInput> = {}): InvitationInput => ({
	organisationName,
	addresseeName: "",
	addresseePosition: "",
	category: "cooperative",
	regencyCode: "36.71",
	phone: null,
	email: `${organisationName.replace(/\W/g, "").toLowerCase()}@undangan.example`,
	delegatesAllowed: 1,
	language: "id",
	...more,
});

const person = (name: string) => ({
	category: "cooperative" as const,
	organisationName: "",
	regencyCode: "36.71",
	name,
	titlePrefix: null,
	titleSuffix: null,
	gender: null,
	position: null,
	email: `${name.toLowerCase()}@peserta.example`,
	phone: null,
	accessNeeds: null,
	answers: {},
	consents: ["event_organisation" as const],
	language: "id" as const,
	formKey: null,
});

async function invited(deps: TestDeps, eventId: string, rows: InvitationInput[]) {
	const answer = await addInvitations(deps, eventId, rows, null);
	if (!answer.ok) throw new Error(answer.reason);
	expect((await sendInvitations(deps, eventId, "first")).ok).toBe(true);
	return answer.ids;
}
const holder = (deps: TestDeps, id: string) => deps.as({ kind: "link", id, name: "", requestId: null });
const find = async (db: Db, id: string) => {
	const row = await invitationQueries.findById(db, id);
	if (!row) throw new Error("gone");
	return row;
};
const letters = (db: Db, template: string) =>
	db.selectFrom("letters").selectAll().where("template", "=", template).orderBy("id").execute();
const hold = (db: Db, eventId: string, heldSeats: number) =>
	db
		.updateTable("eventQuotas")
		.set({ heldSeats })
		.where("eventId", "=", eventId)
		.where("category", "=", "cooperative")
		.execute();

test("the same organisation with the same contact is invited once, whatever its dots and capitals", async () => {
	const { deps, event } = await organisedEvent();
	const first = await addInvitations(deps, event.id, [body("PT. Maju Jaya", { email: "a@maju.example" })], null);
	const again = await addInvitations(
		deps,
		event.id,
		[body("pt maju jaya", { email: "A@MAJU.example" }), body("PT Maju Jaya", { email: "b@maju.example" })],
		null,
	);
	expect(first).toMatchObject({ added: 1, skipped: 0 });
	expect(again).toMatchObject({ added: 1, skipped: 1 });
});

test("a list is read with what would become of each line, and taking it back leaves what was sent", async () => {
	const { db, deps, event } = await organisedEvent();
	const text =
		"Instansi;Nama;Jabatan;Unsur;Email\nKoperasi Satu;Ani;Ketua;koperasi;ani@satu.example\nKoperasi Satu;Ani;Ketua;koperasi;ani@satu.example\nKoperasi Dua;Budi;Ketua;koperasi;\nBadan Entah;Cici;Staf;lainnya;c@entah.example\n";
	const asked = { category: null, delegatesAllowed: 2, offered: ["cooperative" as const] };
	const list = await listedRows(db, event.id, new TextEncoder().encode(text), asked);
	if (!list.ok) throw new Error(list.reason);
	expect(list.rows.map(({ organisation, status }) => [organisation, status])).toEqual([
		["Koperasi Satu", "new"],
		["Koperasi Satu", "duplicate"],
		["Koperasi Dua", "new"],
		["Badan Entah", "invalid"],
	]);
	expect(await db.selectFrom("invitations").select("id").execute()).toEqual([]);
	const rows = list.rows.flatMap((row) => (row.status === "new" ? [row.input] : []));
	const added = await addInvitations(deps, event.id, rows, "daftar.csv");
	if (!added.ok) throw new Error(added.reason);
	await invitationQueries.findById(db, added.ids[0] ?? "");
	await sendInvitations(deps, event.id, "first");
	const extra = await addInvitations(deps, event.id, [body("Koperasi Tiga")], null);
	expect(extra.ok && (await undoInvitations(deps, event.id, extra.listId))).toEqual({ ok: true, removed: 1, kept: 0 });
	expect(await undoInvitations(deps, event.id, added.listId)).toEqual({ ok: true, removed: 0, kept: 2 });
	expect(await undoInvitations(deps, event.id, added.listId)).toMatchObject({ reason: "no-such-list" });
});

test("whoever accepts gets a seat held back for the invited first, though others wait", async () => {
	const { db, deps, event } = await organisedEvent({ seats: { cooperative: 1 } });
	await hold(db, event.id, 1);
	const [id = ""] = await invited(deps, event.id, [body("Koperasi Satu")]);
	const accepted = await acceptInvitation(holder(deps, id), event.id, id, person("Ani"));
	expect(accepted).toMatchObject({
		ok: true,
		registration: { status: "confirmed", source: "invitation", invitationId: id },
	});
	expect(await find(db, id)).toMatchObject({ status: "accepted", answeredBy: "link" });
	const again = await acceptInvitation(holder(deps, id), event.id, id, person("Budi"));
	expect(again).toEqual({ ok: false, reason: "used" });
});

test("the form sent twice is one person of the invited body; another person with its key is refused", async () => {
	const { db, deps, event } = await organisedEvent();
	const [id = ""] = await invited(deps, event.id, [body("Koperasi Satu", { delegatesAllowed: 2 })]);
	const form = { ...person("Ani"), category: "union" as const, organisationName: "SP Lain", formKey: "kunci-undangan" };
	const first = await acceptInvitation(holder(deps, id), event.id, id, form);
	if (!first.ok) throw new Error(first.reason);
	expect(first.registration).toMatchObject({ category: "cooperative", organisationName: "Koperasi Satu" });
	const again = await acceptInvitation(holder(deps, id), event.id, id, form);
	expect(again).toMatchObject({ ok: true, registration: { id: first.registration.id }, token: first.token });
	const other = { ...form, name: "Budi", email: "budi@peserta.example" };
	expect(await acceptInvitation(holder(deps, id), event.id, id, other)).toEqual({ ok: false, reason: "form-reused" });
	expect(await invitationQueries.countRegistered(db, id)).toBe(1);
});

test("what was answered or taken back is not declined, and what was taken back is not accepted by letter", async () => {
	const { db, deps, event } = await organisedEvent();
	const [a = "", b = ""] = await invited(deps, event.id, [body("Koperasi A"), body("Koperasi B")]);
	expect(await acceptInvitation(holder(deps, a), event.id, a, person("Ani"))).toMatchObject({ ok: true });
	await withdrawInvitation(deps, event.id, b, { reason: "Ganda" });
	const decline = (id: string) => declineInvitation(holder(deps, id), event.id, id, { reason: "", channel: "link" });
	expect([await decline(a), await decline(b)]).toEqual([
		{ ok: false, reason: "used" },
		{ ok: false, reason: "withdrawn" },
	]);
	expect(await find(db, a)).toMatchObject({ status: "accepted" });
	const letter = { channel: "letter" as const, who: "Surat 12", people: [{ ...person("Budi") }] };
	expect(await recordAcceptance(deps, event.id, b, letter)).toEqual({ ok: false, reason: "closed" });
});

test("declining frees the held place for whoever waits", async () => {
	const { db, deps, event } = await organisedEvent({ seats: { cooperative: 1 } });
	await hold(db, event.id, 1);
	const [id = ""] = await invited(deps, event.id, [body("Koperasi Satu")]);
	const { registerParticipant } = await import("#app/domain/registrations/register-participant");
	const waiting = await registerParticipant(deps, event.id, { ...person("Citra"), organisationName: "Koperasi Lain" });
	expect(waiting).toMatchObject({ registration: { status: "waitlisted" } });
	const declined = await declineInvitation(holder(deps, id), event.id, id, { reason: "Rapat", channel: "link" });
	expect(declined).toMatchObject({ ok: true, freed: 1, promotedIds: [waiting.ok && waiting.registration.id] });
	expect(await find(db, id)).toMatchObject({ status: "declined", answerNote: "Rapat" });
});

test("handing on makes a new link for the colleague and kills the old one", async () => {
	const { db, deps, event } = await organisedEvent();
	const [id = ""] = await invited(deps, event.id, [body("Koperasi Satu")]);
	const colleague = { name: "Maya", position: "", phone: null, email: "maya@satu.example" };
	const handed = await delegateInvitation(holder(deps, id), event.id, id, colleague);
	if (!handed.ok) throw new Error(handed.reason);
	expect(await find(db, id)).toMatchObject({ status: "delegated" });
	expect(await find(db, handed.invitationId)).toMatchObject({
		status: "invited",
		delegatedFromId: id,
		addresseeName: "Maya",
	});
	expect((await letters(db, "invitation")).map(({ toAddress }) => toAddress)).toContain("maya@satu.example");
	expect(await acceptInvitation(holder(deps, id), event.id, id, person("Ani"))).toEqual({
		ok: false,
		reason: "delegated",
	});
	expect(await acceptInvitation(deps, event.id, handed.invitationId, person("Maya"))).toMatchObject({ ok: true });
});

test("accepted by letter registers everybody named or nobody", async () => {
	const { db, deps, event } = await organisedEvent();
	const [id = ""] = await invited(deps, event.id, [body("Koperasi Satu", { delegatesAllowed: 2 })]);
	const answer = { channel: "letter" as const, who: "Surat 12" };
	const named = (name: string) => ({ ...person(name), organisationName: "Koperasi Satu" });
	const twice = await recordAcceptance(deps, event.id, id, { ...answer, people: [named("Ani"), named("Ani")] });
	expect(twice).toMatchObject({ reason: "already-registered", at: 1 });
	expect(await invitationQueries.countRegistered(db, id)).toBe(0);
	const many = [named("Ani"), named("Budi"), named("Cici")];
	expect(await recordAcceptance(deps, event.id, id, { ...answer, people: many })).toMatchObject({ reason: "too-many" });
	expect(await recordAcceptance(deps, event.id, id, { ...answer, people: many.slice(0, 2) })).toMatchObject({
		ok: true,
	});
	expect(await find(db, id)).toMatchObject({ status: "accepted", answeredBy: "letter", answerNote: "Surat 12" });
	expect(await invitationQueries.countRegistered(db, id)).toBe(2);
});

test("only the silent are reminded, once in three days, by letter or on the call list", async () => {
	const { db, deps, event } = await organisedEvent();
	const rows = [body("Koperasi A"), body("Koperasi B"), body("Koperasi C", { email: null, phone: "+6281200000009" })];
	const [a = "", b = ""] = await invited(deps, event.id, rows);
	await declineInvitation(holder(deps, a), event.id, a, { reason: "", channel: "link" });
	await openInvitation(holder(deps, b), event.id, b);
	expect(await previewSending(db, deps, event.id, "reminder")).toEqual({ mailed: 0, toCall: 0, later: 2 });
	deps.travelTo("2026-11-06T02:00:00.000Z");
	expect(await previewSending(db, deps, event.id, "reminder")).toEqual({ mailed: 1, toCall: 1, later: 0 });
	expect(await sendInvitations(deps, event.id, "reminder")).toEqual({ ok: true, mailed: 1, toCall: 1 });
	expect(await sendInvitations(deps, event.id, "reminder")).toEqual({ ok: true, mailed: 0, toCall: 0 });
	expect((await letters(db, "invitation-reminder")).map(({ toAddress }) => toAddress)).toEqual([
		"koperasib@undangan.example",
	]);
	const calls = await db.selectFrom("callTasks").selectAll().where("reachedAt", "is", null).execute();
	expect(calls.map(({ reason, phone }) => [reason, phone])).toEqual([["invitation-reminder", "+6281200000009"]]);
	expect(calls[0]?.text).toContain("/undangan/");
});

test("a withdrawn invitation, one past its time and one of another event are dead", async () => {
	const { db, deps, event, system } = await organisedEvent();
	const [a = "", b = ""] = await invited(deps, event.id, [body("Koperasi A"), body("Koperasi B")]);
	expect(await withdrawInvitation(deps, event.id, a, { reason: "Ganda" })).toMatchObject({ ok: true });
	expect(await acceptInvitation(holder(deps, a), event.id, a, person("Ani"))).toMatchObject({ reason: "withdrawn" });
	const draft = letterDraft(event, undefined, deps.now());
	await editLetter(deps, event.id, { ...draft, respondByLocal: "2026-11-03T16:00" });
	deps.travelTo("2026-11-04T02:00:00.000Z");
	expect(await acceptInvitation(holder(deps, b), event.id, b, person("Budi"))).toMatchObject({ reason: "expired" });
	expect(await find(db, b)).toMatchObject({ status: "invited" });
	const other = await createOpenEvent(system, { officeId: event.officeId });
	expect(await openInvitation(deps, other.id, b)).toMatchObject({ reason: "no-such-invitation" });
});

test("of two letters that ask for one number at the same moment, one gets it and the other hears that it is taken", async () => {
	const { db, deps, event, system } = await organisedEvent();
	const other = await createOpenEvent(system, { officeId: event.officeId });
	const { eventId: _own, ...draft } = letterDraft(event, undefined, deps.now());
	const atOnce = (first: string, second: string) =>
		Promise.all([
			editLetter(deps, event.id, { ...draft, number: first }),
			editLetter(deps, other.id, { ...draft, number: second }),
		]);
	for (const round of Array(8).keys()) {
		const answers = await atOnce(`B.${round}/HI`, `b.${round} / hi`);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "number-taken" }]);
		const numbers = await db.selectFrom("invitationLetters").select("numberFolded").execute();
		expect(numbers.filter(({ numberFolded }) => numberFolded === `b.${round}/hi`)).toHaveLength(1);
		// Different numbers are no race at all.
		expect(await atOnce(`A.${round}/HI`, `C.${round}/HI`)).toEqual([{ ok: true }, { ok: true }]);
	}
});

test("a letter's number is taken once in the office and year; its placeholders are known ones", async () => {
	const { deps, event, system } = await organisedEvent();
	const other = await createOpenEvent(system, { officeId: event.officeId });
	const draft = { ...letterDraft(event, undefined, deps.now()), number: "B.5/HI/2026" };
	expect(await editLetter(deps, event.id, draft)).toEqual({ ok: true });
	expect(await editLetter(deps, event.id, draft)).toEqual({ ok: true });
	const { eventId: _e, ...words } = draft;
	const same = { ...words, eventId: other.id, number: "b.5 / hi / 2026" };
	expect(await editLetter(deps, other.id, same)).toEqual({ ok: false, reason: "number-taken" });
	expect(await editLetter(deps, other.id, { ...same, datedOn: "2027-01-04" })).toEqual({ ok: true });
	const form = { classification: "Biasa", subject: "Undangan", addressee: "{penerima}", travel_costs: "x" };
	expect(letterSchema.safeParse({ ...form, body: "{gaji} <b>{kegiatan}</b>" }).error?.issues[0]?.message).toBe(
		"placeholder-unknown",
	);
	expect(letterSchema.safeParse({ ...form, body: "<b>{kegiatan}</b>" }).data?.body).toBe("<b>{kegiatan}</b>");
});

test("only a real PDF of at most 5 MB is kept as the signed letter", async () => {
	const { db, deps, event } = await organisedEvent();
	const give = (content: string | Uint8Array, name: string) =>
		signLetter(deps, event.id, { bytes: typeof content === "string" ? Buffer.from(content) : content, name });
	expect(await give("<html><script>alert(1)</script></html>", "surat.pdf")).toEqual({ ok: false, reason: "file-type" });
	const big = new Uint8Array(6 * 1024 * 1024);
	big.set(Buffer.from("%PDF-1.7"));
	expect(await give(big, "surat.pdf")).toEqual({ ok: false, reason: "file-size" });
	expect(await give("%PDF-1.7 …", "surat.pdf")).toEqual({ ok: true });
	expect((await db.selectFrom("files").select("mediaType").execute()).map(({ mediaType }) => mediaType)).toEqual([
		"application/pdf",
	]);
});
