import { expect, test } from "vitest";
import { registerCooperative } from "#app/domain/cooperatives/register-cooperative";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { saveContact } from "#app/domain/organisations/save-contact";
import * as cooperativeRoute from "#app/routes/panel/cooperative";
import * as cooperativesRoute from "#app/routes/panel/cooperatives";
import * as dashboardRoute from "#app/routes/panel/dashboard";
import * as organisationRoute from "#app/routes/panel/organisation";
import * as organisationsRoute from "#app/routes/panel/organisations";
import { counting } from "#tests/support/counting-db";
import { organisedEvent } from "#tests/support/event-desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { register } from "#tests/support/outbox";
import { publicPages } from "#tests/support/public-pages";

/** An office's cooperatives, the first of them with so many events, delegates, invitations, promises and contacts. */
async function house(size: number) {
	const organised = await organisedEvent({ seats: { cooperative: 100 } });
	const { db, system, deps, event, staff } = organised;
	for (let index = 0; index < size; index++) {
		const organisationName = `Koperasi ${index} (rekaan)`;
		const who = { category: "cooperative", organisationName } as const;
		await register(system, event.id, `Utusan ${index}`, who);
		await createPromise(system, event.id, { organisationName, title: `Janji ${index}` });
	}
	const cooperatives = await db.selectFrom("organisations").selectAll().where("kind", "=", "cooperative").execute();
	for (const { id } of cooperatives) await registerCooperative(system, id);
	const first = cooperatives.find(({ name }) => name === "Koperasi 0 (rekaan)");
	const { id = "", name = "" } = first ?? {};
	for (let index = 0; index < size; index++) {
		const other = await createOpenEvent(system, { officeId: event.officeId, seats: { cooperative: 100 } });
		await register(system, other.id, `Utusan lain ${index}`, { category: "cooperative", organisationName: name });
		await createPromise(system, other.id, { organisationName: name, title: `Janji lain ${index}` });
		const invited = { category: "cooperative", organisationName: name, regencyCode: "36.71", phone: null } as const;
		const addressee = { addresseeName: `Ketua ${index}`, addresseePosition: "Ketua", email: "ketua@koperasi.test" };
		const row = { ...invited, ...addressee, delegatesAllowed: 1, language: "id" as const };
		await addInvitations(system, other.id, [row], null);
		await saveContact(deps, id, null, { name: `Kontak ${index}`, position: null, email: null, phone: null });
	}
	let queries = 0;
	const pages = await publicPages(
		{ ...system, db: counting(db, () => queries++) },
		{
			"panel/organisasi": organisationsRoute,
			"panel/organisasi/:organisationId": organisationRoute,
			"panel/koperasi": cooperativesRoute,
			"panel/koperasi/:cooperativeId": cooperativeRoute,
			"panel/dasbor": dashboardRoute,
		},
	);
	const queriesOf = async (path: string) => {
		const before = queries;
		const { status, body } = await pages.get(path, { as: staff.visitor });
		expect([path, status]).toEqual([path, 200]);
		expect(body).not.toBe("");
		return queries - before;
	};
	return {
		"list of organisations": await queriesOf("/panel/organisasi"),
		"record of an organisation": await queriesOf(`/panel/organisasi/${id}`),
		"list of cooperatives": await queriesOf("/panel/koperasi"),
		"board of cooperatives": await queriesOf("/panel/koperasi?tampilan=papan"),
		"record of a cooperative": await queriesOf(`/panel/koperasi/${id}`),
		dashboard: await queriesOf("/panel/dasbor"),
	};
}

test("lists and records of organisations and cooperatives, and the dashboard, ask as often for twelve as for two", async () => {
	const queries = {
		"list of organisations": 4,
		"record of an organisation": 20,
		"list of cooperatives": 10,
		"board of cooperatives": 14,
		"record of a cooperative": 19,
		dashboard: 8,
	};
	expect(await house(2)).toEqual(queries);
	expect(await house(12)).toEqual(queries);
});
