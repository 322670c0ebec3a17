import { beforeEach, describe, expect, test } from "vitest";
import { claimSeat } from "#app/domain/groups/claim-seat";
import { acceptInvitation } from "#app/domain/invitations/accept-invitation";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { delegateInvitation } from "#app/domain/invitations/delegate-invitation";
import { editLetter } from "#app/domain/invitations/edit-letter";
import { letterDraft } from "#app/domain/invitations/letter-draft";
import { sendInvitations } from "#app/domain/invitations/send-invitations";
import { withdrawInvitation } from "#app/domain/invitations/withdraw-invitation";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import * as acceptRoute from "#app/routes/public/accept-invitation";
import * as claimRoute from "#app/routes/public/claim-seat";
import * as declineRoute from "#app/routes/public/decline-invitation";
import * as delegateRoute from "#app/routes/public/delegate";
import * as handOnRoute from "#app/routes/public/delegate-invitation";
import * as invitationRoute from "#app/routes/public/my-invitation";
import type { Runtime } from "#app/server/runtime.server";
import * as invitationQueries from "#db/queries/invitations";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createGroup, delegate } from "#tests/support/factories/group";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

/** Stands in every name, address and number of people in these tests, and in nothing a dead link may show. */
const marker = "Rahasiawati";

let runtime: Runtime;
let event: EventRow;

beforeEach(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	event = await createOpenEvent(runtime.deps);
	await register(runtime.deps, event.id, `Peserta ${marker}`, { email: `${marker}@peserta.test` });
});

/** Somebody who would come, as the form has it. */
const person = (name: string): RegistrationInput => ({
	category: "cooperative",
	organisationName: "",
	regencyCode: "36.71",
	name,
	titlePrefix: null,
	titleSuffix: null,
	gender: null,
	position: null,
	email: `${name.replaceAll(" ", ".").toLowerCase()}@peserta.test`,
	phone: null,
	accessNeeds: null,
	answers: {},
	consents: ["event_organisation"],
	language: "id",
	formKey: null,
});

const people = async () => (await runtime.db.selectFrom("registrations").select("id").execute()).length;

describe("an invitation's link", () => {
	async function invited() {
		const row = {
			organisationName: "Koperasi Contoh",
			addresseeName: `Ibu ${marker}`,
			addresseePosition: "Ketua",
			category: "cooperative" as const,
			regencyCode: "36.71",
			phone: null,
			email: `ketua.${marker.toLowerCase()}@koperasi.test`,
			delegatesAllowed: 1,
			language: "id" as const,
		};
		const answer = await addInvitations(runtime.deps, event.id, [row], null);
		if (!answer.ok) throw new Error(answer.reason);
		const id = answer.ids[0] ?? "";
		expect(await sendInvitations(runtime.deps, event.id, "first")).toMatchObject({ ok: true });
		const token = runtime.deps.links.token("invitation", id, 1);
		return { id, token };
	}

	const ends: Record<string, (id: string) => Promise<unknown>> = {
		withdrawn: (id) => withdrawInvitation(runtime.deps, event.id, id, { reason: "Ganda" }),
		delegated: (id) =>
			delegateInvitation(runtime.deps, event.id, id, {
				name: `Rekan ${marker}`,
				position: "",
				phone: null,
				email: `rekan.${marker.toLowerCase()}@koperasi.test`,
			}),
		expired: async () => {
			const draft = letterDraft(event, undefined, runtime.deps.now());
			await editLetter(runtime.deps, event.id, { ...draft, respondByLocal: "2026-11-03T16:00" });
			runtime.deps.now = () => new Date("2026-11-04T02:00:00.000Z");
		},
	};

	test.each(Object.entries(ends))("that is %s explains itself, shows nobody and admits nobody", async (state, end) => {
		const { id, token } = await invited();
		await end(id);
		const before = await people();
		const pages = [
			[invitationRoute, ""],
			[acceptRoute, "/kehadiran"],
			[declineRoute, "/penolakan"],
			[handOnRoute, "/pengalihan"],
		] as const;
		for (const [route, rest] of pages) {
			const page = await visit(runtime, route, { path: `/undangan/${token}${rest}`, params: { token } });
			expect(page.data, rest).toMatchObject({ dead: { state }, living: null });
			expect(JSON.stringify(page.data).toLowerCase(), rest).not.toContain(marker.toLowerCase());
		}
		const form = { name: "Orang Lain", email: "lain@peserta.test", consent: "on" };
		const sent = await visit(runtime, acceptRoute, { path: `/undangan/${token}/kehadiran`, params: { token }, form });
		expect(sent).toMatchObject({ status: 303, location: `/undangan/${token}` });
		await visit(runtime, declineRoute, {
			path: `/undangan/${token}/penolakan`,
			params: { token },
			form: { reason: "" },
		});
		expect(await people()).toBe(before);
		expect(await invitationQueries.findById(runtime.db, id)).not.toMatchObject({ status: "declined" });
	});

	test("that was used admits no second person, and shows nothing of the first", async () => {
		const { id, token } = await invited();
		expect(await acceptInvitation(runtime.deps, event.id, id, person(`Pertama ${marker}`))).toMatchObject({ ok: true });
		const before = await people();
		const form = { name: "Orang Lain", email: "lain@peserta.test", consent: "on" };
		const sent = await visit(runtime, acceptRoute, { path: `/undangan/${token}/kehadiran`, params: { token }, form });
		expect(sent.status).toBe(303);
		expect(await people()).toBe(before);
		const page = await visit(runtime, acceptRoute, { path: `/undangan/${token}/kehadiran`, params: { token } });
		expect(page.data).toMatchObject({ dead: { state: "used" }, living: null });
		expect(JSON.stringify(page.data)).not.toContain(`Pertama ${marker}`);
	});
});

describe("the link of a group's seat", () => {
	test("that was used or has ended explains itself, shows nobody and admits nobody", async () => {
		const { delegates } = await createGroup(runtime.deps, event.id, [delegate(null), delegate(null)]);
		const [taken, left] = delegates;
		if (!taken || !left) throw new Error("The group lacks its seats.");
		const token = (id: string) => runtime.deps.links.token("registration", id, 1);
		const { organisationName: _body, regencyCode: _region, category: _party, ...first } = person(`Dewi ${marker}`);
		const claim = { ...first, files: {}, formKey: "kunci-pertama" };
		expect(await claimSeat(runtime.deps, taken.id, claim)).toMatchObject({ ok: true });
		const look = async (id: string) => {
			const params = { token: token(id) };
			return visit(runtime, claimRoute, { path: `/pendaftaran/${params.token}/utusan`, params });
		};
		const send = async (id: string) => {
			const params = { token: token(id) };
			const form = { name: "Orang Lain", email: "lain@peserta.test", consent: "on", form_key: "kunci-orang-lain" };
			return visit(runtime, claimRoute, { path: `/pendaftaran/${params.token}/utusan`, params, form });
		};
		const used = await look(taken.id);
		expect(used).toMatchObject({ status: 410, data: { dead: "used" } });
		expect(JSON.stringify(used.data)).not.toContain(marker);
		expect(await send(taken.id)).toMatchObject({ status: 409, data: { dead: "used" } });

		runtime.deps.now = () => new Date("2026-12-01T02:00:00.000Z");
		const over = await look(left.id);
		expect(over).toMatchObject({ status: 410, data: { dead: "ended" } });
		expect(JSON.stringify(over.data)).not.toContain(marker);
		expect(await send(left.id)).toMatchObject({ status: 409, data: { dead: "ended" } });
		const names = await runtime.db.selectFrom("registrations").select("name").execute();
		expect(names.map(({ name }) => name)).not.toContain("Orang Lain");
	});

	test("and a group's page open no registration of another event", async () => {
		const { token } = await createGroup(runtime.deps, event.id, [delegate("Dewi")]);
		const elsewhere = await createOpenEvent(runtime.deps);
		const { delegates } = await createGroup(runtime.deps, elsewhere.id, [delegate(`Eko ${marker}`)]);
		const registrationId = delegates[0]?.id ?? "";
		const params = { token, registrationId };
		const path = `/rombongan/${token}/utusan/${registrationId}`;
		expect((await visit(runtime, delegateRoute, { path, params })).status).toBe(404);
		expect((await visit(runtime, delegateRoute, { path, params, form: { name: "Orang Lain" } })).status).toBe(404);
	});
});
