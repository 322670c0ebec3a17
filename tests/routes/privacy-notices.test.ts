import { beforeEach, describe, expect, test } from "vitest";
import { noticeHash } from "#app/domain/privacy/notice-text";
import { publishNotice } from "#app/domain/privacy/publish-notice";
import { changeConsents } from "#app/domain/registrations/change-consents";
import * as myConsents from "#app/routes/public/my-consents";
import * as privacy from "#app/routes/public/privacy";
import type { Runtime } from "#app/server/runtime.server";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

const notice = {
	effectiveOn: "2026-12-24",
	textIndonesian: "## Dasar\n\nTeks baru.",
	textEnglish: "## Basis\n\nNew text.",
	changesIndonesian: "Teks disingkat.",
	changesEnglish: "Shorter text.",
};

let runtime: Runtime;
let event: EventRow;
const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};

beforeEach(async () => {
	runtime = await testRuntime();
	at(testNow);
	event = await createOpenEvent(runtime.deps);
});

const consentsOf = (id: string) => registrationQueries.listConsents(runtime.db, id);

describe("the privacy notice", () => {
	test("is announced before it holds, and stays readable with its date, author, changes and fingerprint", async () => {
		const { deps, db } = runtime;
		const admin = { ...deps, actor: await createStaff(deps, event.officeId, "admin") };
		expect(await publishNotice(admin, { ...notice, effectiveOn: "2026-11-02" })).toMatchObject({ reason: "not-ahead" });
		expect(await publishNotice(admin, notice)).toEqual({ ok: true, version: "2026-12-24" });
		expect(await publishNotice(admin, notice)).toMatchObject({ reason: "already-there" });
		const read = async (query: string) => {
			const answer = await visit(runtime, privacy, { path: `/privasi${query}` });
			expect(answer.status).toBe(200);
			return answer.data as Awaited<ReturnType<typeof privacy.loader>>;
		};
		const now = await read("");
		expect(now.notice.version).toBe("2026-11");
		expect(now.versions.find(({ isAhead, version }) => isAhead && version === "2026-12-24")).toMatchObject({
			changes: "Teks disingkat.",
			publishedByName: admin.actor.name,
			sha256: noticeHash(notice),
		});
		// Midnight in Jakarta, while it is still the day before in UTC.
		at("2026-12-23T17:00:00.000Z");
		expect((await read("")).notice).toMatchObject({ version: "2026-12-24", text: notice.textIndonesian });
		expect((await read("?versi=2021-08")).notice.text).toContain("Peraturan Pemerintah Nomor 71 Tahun 2019");
		expect((await visit(runtime, privacy, { path: "/privasi?versi=1999-01" })).status).toBe(404);
		await expect(db.updateTable("noticeVersions").set({ textIndonesian: "lain" }).execute()).rejects.toThrow(
			"append-only",
		);
	});

	test("is published by whoever reaches every office, and by nobody else", async () => {
		const { deps } = runtime;
		const organiser = { ...deps, actor: await createStaff(deps, event.officeId) };
		expect(await publishNotice(organiser, notice)).toEqual({ ok: false, reason: "not-yours" });
	});
});

describe("a consent", () => {
	test("carries its proof, is taken back once, and is given anew in a row of its own", async () => {
		const { deps, db } = runtime;
		const siti = await register(deps, event.id, "Siti Rahmawati");
		expect(siti.noticeVersion).toBe("2026-11");
		expect(await consentsOf(siti.id)).toMatchObject([
			{ purpose: "event_organisation", way: "form", recordedByName: "" },
		]);
		const link = { ...deps, actor: { kind: "link", id: siti.id, name: siti.name, requestId: null } as const };
		await changeConsents(link, siti, ["event_organisation", "photo_documentation"]);
		await changeConsents(link, siti, ["event_organisation"]);
		await changeConsents(link, siti, ["event_organisation", "photo_documentation"]);
		const photos = (await consentsOf(siti.id)).filter(({ purpose }) => purpose === "photo_documentation");
		expect(photos.map(({ way, withdrawnWay }) => [way, withdrawnWay])).toEqual(
			expect.arrayContaining([
				["link", "link"],
				["link", null],
			]),
		);
		const rewrite = db.updateTable("consents").set({ noticeVersion: "2021-08" }).where("registrationId", "=", siti.id);
		await expect(rewrite.execute()).rejects.toThrow("not rewritten");
		const undo = db.updateTable("consents").set({ withdrawnAt: null }).where("withdrawnAt", "is not", null);
		await expect(undo.execute()).rejects.toThrow("not rewritten");
	});

	test("is taken back by one button, which leaves the others", async () => {
		const { deps } = runtime;
		const siti = await register(deps, event.id, "Siti Rahmawati", {
			consents: ["event_organisation", "photo_documentation", "future_invitations"],
		});
		const token = deps.links.token("registration", siti.id, siti.linkVersion);
		const answer = await visit(runtime, myConsents, {
			path: `/pendaftaran/${token}/persetujuan`,
			params: { token },
			form: { withdraw: "photo_documentation" },
		});
		expect(answer.status).toBe(303);
		const held = (await consentsOf(siti.id)).filter(({ withdrawnAt }) => withdrawnAt === null);
		expect(held.map(({ purpose }) => purpose)).toEqual(["event_organisation", "future_invitations"]);
	});
});
