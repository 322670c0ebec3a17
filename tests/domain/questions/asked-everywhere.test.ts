import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimSchema } from "#app/domain/groups/claim-schema";
import { claimSeat } from "#app/domain/groups/claim-seat";
import { acceptInvitation } from "#app/domain/invitations/accept-invitation";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { sendInvitations } from "#app/domain/invitations/send-invitations";
import { answerQuestions } from "#app/domain/questions/answer-questions";
import type { TypedFile } from "#app/domain/questions/event-answers";
import { saveQuestion } from "#app/domain/questions/save-question";
import type { QuestionInput } from "#app/domain/questions/schema";
import { addParticipant } from "#app/domain/registrations/add-participant";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { personalPage } from "#app/domain/registrations/personal-page";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { registrationSchema } from "#app/domain/registrations/schema";
import { staffRegistrationSchema } from "#app/domain/registrations/staff-schema";
import { registrationDetail } from "#app/server/registration-detail.server";
import * as questionQueries from "#db/queries/questions";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import type { TestDeps } from "#tests/support/deps";
import { organisedEvent } from "#tests/support/event-desk";
import { createGroup, delegate } from "#tests/support/factories/group";
import { participant, register } from "#tests/support/outbox";

const plain: QuestionInput = {
	kind: "text",
	label: "Apa harapan Anda?",
	hint: "",
	isRequired: true,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
};
const photo: TypedFile = {
	bytes: new Uint8Array(readFileSync("tests/support/photo.png")),
	name: "surat-tugas.png",
	mediaType: "image/png",
};

/** An event that asks every party for a wish and a letter of assignment, both required. */
async function askingEvent() {
	const organised = await organisedEvent({ seats: { union: 5, cooperative: 5 } });
	const { deps, event } = organised;
	const ask = async (more: Partial<QuestionInput>) => {
		const saved = await saveQuestion(deps, event.id, null, { ...plain, ...more });
		if (!saved.ok) throw new Error(saved.reason);
		return saved.questionId;
	};
	const wish = await ask({});
	const letter = await ask({ kind: "file", label: "Surat tugas" });
	const questions = await questionQueries.listQuestions(deps.db, event.id);
	const now = () => deps.now();
	const pageOf = async ({ id }: Pick<Registration, "id">) => {
		const registration = await registrationQueries.findById(deps.db, id);
		if (!registration) throw new Error("no such registration");
		const page = await personalPage(deps.db, registration, event, now());
		const { open } = await registrationDetail(deps.db, event, registration, now());
		return { given: page.answers.map(({ given }) => given[0]), open: page.open, toStaff: open };
	};
	return { ...organised, wish, letter, questions, files: new Map([[`q_${letter}`, photo]]), pageOf };
}

const holder = (deps: TestDeps, { id, name }: Registration) => deps.as({ kind: "link", id, name, requestId: null });
const bothOpen = {
	given: [],
	open: ["Apa harapan Anda?", "Surat tugas"],
	toStaff: ["Apa harapan Anda?", "Surat tugas"],
};
const bothGiven = { given: ["Jejaring", "surat-tugas.png"], open: [], toStaff: [] };
const person = { name: "Dewi Lestari", email: "dewi@peserta.test", consent: "on" };

describe("an organiser's own questions", () => {
	test("are asked of the delegate who takes a seat, not of the contact who kept it", async () => {
		const { deps, event, wish, questions, files, pageOf } = await askingEvent();
		const { delegates } = await createGroup(deps, event.id, [delegate("Siti Aminah"), delegate(null)]);
		const [named, seat] = delegates as [Registration, Registration];
		expect(await pageOf(named)).toEqual(bothOpen);
		expect((await pageOf(seat)).open).toEqual([]);
		const schema = (given: typeof files) => claimSchema({ category: "union", questions, files: given, language: "id" });
		const refused = schema(new Map())
			.safeParse(person)
			.error?.issues.map(({ message }) => message);
		expect(refused).toEqual(["answer-required", "file-required"]);
		const claim = schema(files).parse({ ...person, [`q_${wish}`]: "Jejaring", form_key: "kunci-formulir-1" });
		const first = await claimSeat(holder(deps, seat), seat.id, claim);
		expect(first.ok).toBe(true);
		expect(await claimSeat(holder(deps, seat), seat.id, claim)).toEqual(first);
		expect(await claimSeat(holder(deps, seat), seat.id, { ...claim, answers: { [wish]: "Lain" } })).toMatchObject({
			reason: "claimed",
		});
		expect(await pageOf(seat)).toEqual(bothGiven);
	});

	test("are asked of whoever accepts an invitation", async () => {
		const { deps, event, wish, questions, files, pageOf } = await askingEvent();
		const row = { organisationName: "Koperasi Contoh", addresseeName: "", addresseePosition: "", phone: null } as const;
		const more = { category: "cooperative", regencyCode: "36.71", email: "a@undangan.example" } as const;
		const added = await addInvitations(
			deps,
			event.id,
			[{ ...row, ...more, delegatesAllowed: 1, language: "id" }],
			null,
		);
		if (!added.ok) throw new Error(added.reason);
		await sendInvitations(deps, event.id, "first");
		const fields = { ...person, category: "cooperative", organisation: "Koperasi Contoh", region: "36.71" };
		const now = deps.now();
		const schema = registrationSchema({
			offered: ["cooperative"],
			isRegion: true,
			language: "id",
			now,
			questions,
			files,
		});
		expect(schema.safeParse(fields).success).toBe(false);
		const input = schema.parse({ ...fields, [`q_${wish}`]: "Jejaring" });
		const [invitationId = ""] = added.ids;
		const visitor = deps.as({ kind: "link", id: invitationId, name: "Koperasi", requestId: null });
		const accepted = await acceptInvitation(visitor, event.id, invitationId, input);
		if (!accepted.ok) throw new Error(accepted.reason);
		expect(await pageOf(accepted.registration)).toEqual(bothGiven);
	});

	test("are asked of staff who add somebody, and hold nobody up", async () => {
		const { deps, event, wish, questions, files, pageOf } = await askingEvent();
		const fields = { ...person, category: "union", organisation: "SP Contoh", region: "36.71", consent_by: "phone" };
		const asked = { offered: ["union"], isRegion: true, now: deps.now(), questions } as const;
		const add = async (schema: ReturnType<typeof staffRegistrationSchema>, more: Record<string, string>) => {
			const added = await addParticipant(deps, event.id, schema.parse({ ...fields, ...more }));
			if (!added.ok) throw new Error(added.reason);
			return added.registration;
		};
		expect(await pageOf(await add(staffRegistrationSchema(asked), {}))).toEqual(bothOpen);
		const other = { name: "Budi Santoso", email: "budi@peserta.test", [`q_${wish}`]: "Jejaring" };
		expect(await pageOf(await add(staffRegistrationSchema({ ...asked, files }), other))).toEqual(bothGiven);
	});

	test("are open anew to the colleague who takes over a seat", async () => {
		const { deps, event, wish, letter, pageOf } = await askingEvent();
		const sri = await register(deps, event.id, "Sri", { answers: { [wish]: "Jejaring" }, files: { [letter]: photo } });
		expect(await pageOf(sri)).toEqual(bothGiven);
		const {
			category: _c,
			organisationName: _o,
			regencyCode: _r,
			answers: _a,
			formKey: _k,
			...rina
		} = participant("Rina");
		const answer = await replaceParticipant(holder(deps, sri), event.id, sri.id, { ...rina, consentBy: null });
		if (!answer.ok) throw new Error(answer.reason);
		expect(await pageOf(answer.registration)).toEqual(bothOpen);
	});
});

describe("a participant who was registered by others", () => {
	test("answers after the cut-off for changes, once, until the event is over", async () => {
		const { deps, system, event, wish, letter, pageOf } = await askingEvent();
		const sri = await register(deps, event.id, "Sri");
		system.travelTo("2026-11-11T02:00:00.000Z");
		const asSri = holder(deps, sri);
		const first = { answers: { [wish]: "Jejaring" }, files: { [letter]: photo } };
		expect(await answerQuestions(asSri, sri, first)).toMatchObject({ ok: true, changed: true });
		const again = { answers: { [wish]: "Lain" }, files: {} };
		expect(await answerQuestions(asSri, sri, again)).toMatchObject({ ok: true, changed: false });
		expect(await pageOf(sri)).toEqual(bothGiven);
		system.travelTo("2026-12-31T00:00:00.000Z");
		expect(await answerQuestions(asSri, sri, again)).toMatchObject({ ok: false });
	});

	test("answers no more once the registration has ended", async () => {
		const { deps, event, wish, pageOf } = await askingEvent();
		const sri = await register(deps, event.id, "Sri");
		expect(await cancelRegistration(holder(deps, sri), sri.id, {})).toMatchObject({ ok: true });
		const late = await answerQuestions(holder(deps, sri), sri, { answers: { [wish]: "Jejaring" }, files: {} });
		expect(late).toEqual({ ok: false, reason: "closed" });
		expect((await pageOf(sri)).given).toEqual([]);
	});

	test("is answered for by nobody who holds another link", async () => {
		const { deps, event, wish, pageOf } = await askingEvent();
		const [sri, budi] = [await register(deps, event.id, "Sri"), await register(deps, event.id, "Budi")];
		const answer = await answerQuestions(holder(deps, budi), sri, { answers: { [wish]: "Jejaring" }, files: {} });
		expect(answer).toEqual({ ok: false, reason: "no-such-registration" });
		expect(await pageOf(sri)).toEqual(bothOpen);
	});
});

test.each(["text", "number", "date", "yes_no"] as const)(
	"a question of the kind %s keeps its kind once somebody has answered it",
	async (kind) => {
		const { deps, event } = await organisedEvent({ seats: { union: 5 } });
		const saved = await saveQuestion(deps, event.id, null, { ...plain, kind });
		if (!saved.ok) throw new Error(saved.reason);
		const other = kind === "text" ? "long_text" : "text";
		const change = () => saveQuestion(deps, event.id, saved.questionId, { ...plain, kind: other });
		const sri = await register(deps, event.id, "Sri");
		const answer = { text: "Ya", number: "3", date: "2026-11-12", yes_no: "yes" }[kind];
		const given = { answers: { [saved.questionId]: answer }, files: {} };
		expect(await answerQuestions(holder(deps, sri), sri, given)).toMatchObject({ ok: true, changed: true });
		expect(await change()).toEqual({ ok: false, reason: "answered" });
		const kept = (await questionQueries.listQuestions(deps.db, event.id)).find(({ id }) => id === saved.questionId);
		expect(kept).toMatchObject({ kind });
	},
);
