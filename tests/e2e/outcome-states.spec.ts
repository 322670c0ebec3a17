import type { Page } from "@playwright/test";
import { revokeLink } from "#app/domain/briefings/revoke-link";
import { closeEvent } from "#app/domain/closing/close-event";
import { reopenEvent } from "#app/domain/closing/reopen-event";
import type { Deps } from "#app/domain/deps";
import { depsOf } from "#tests/support/house";
import { expectAccessible, expectLanguage, expectNoSidewaysScroll, twoViews } from "#tests/support/page-checks";
import { expect, test } from "#tests/support/site";

/** What a state is looked at with: a page of the demonstration after `happens`. */
interface State {
	name: string;
	path: string;
	status?: number;
	happens?: () => Promise<unknown>;
}

async function expectSound(page: Page, { name, path, status = 200, happens }: State): Promise<void> {
	await happens?.();
	const response = await page.goto(path);
	expect.soft(response?.status(), name).toBe(status);
	await expectAccessible(page, name, twoViews);
	await expectNoSidewaysScroll(page, name);
	await expectLanguage(page, "id", name);
	await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=en`);
	await expectLanguage(page, "en", name);
	await page.context().clearCookies({ name: "lang" });
}

async function idOf(deps: Deps, slug: string): Promise<string> {
	const found = deps.db.selectFrom("events").select("id").where("slug", "like", slug);
	return (await found.executeTakeFirstOrThrow()).id;
}

test("what comes of a dialogue is readable for everybody in each of its states", async ({ page, site }) => {
	test.setTimeout(180_000);
	const deps = { ...depsOf(site), now: () => new Date() };
	try {
		await page.goto("/masuk");
		await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
		const closed = `/panel/kegiatan/${await idOf(deps, "tangerang-16-17-september-2021")}`;
		const coming = `/panel/kegiatan/${await idOf(deps, "dialog-lanjutan%")}`;
		const { eventId } = await deps.db.selectFrom("surveyReplies").select("eventId").executeTakeFirstOrThrow();
		const over = `/panel/kegiatan/${eventId}`;
		const event = await deps.db.selectFrom("events").selectAll().where("id", "=", eventId).executeTakeFirstOrThrow();
		const people = deps.db.selectFrom("registrations").selectAll();
		const replied = await people.where("eventId", "=", eventId).where("hasReplied", "=", 1).executeTakeFirstOrThrow();
		const expected = await people
			.where("eventId", "=", coming.split("/").at(-1) ?? "")
			.where("status", "=", "confirmed")
			.where("isUnassigned", "=", 0)
			.executeTakeFirstOrThrow();
		const survey = ({ id, linkVersion }: typeof replied) =>
			`/pendaftaran/${deps.links.token("registration", id, linkVersion)}/penilaian`;
		const links = await deps.db.selectFrom("briefingLinks").selectAll().orderBy("id").execute();
		const briefing = (id: string) => `/senin/${deps.links.token("briefing", id, 1)}`;
		const [lastWeeks, , taken] = links;
		const states: State[] = [
			{ name: "report of a closed dialogue", path: `${closed}/laporan` },
			{ name: "issue of the report", path: `${closed}/laporan?terbitan=1` },
			{ name: "closing of a closed dialogue", path: `${closed}/penutupan` },
			{ name: "minutes of a closed dialogue", path: `${closed}/notula` },
			{ name: "no ratings", path: `${closed}/penilaian` },
			{ name: "report of a dialogue to come", path: `${coming}/laporan` },
			{ name: "closing of a dialogue to come", path: `${coming}/penutupan` },
			{ name: "no minutes", path: `${coming}/notula` },
			{ name: "closed now", path: `${over}/penutupan?kabar=closed`, happens: () => closeEvent(deps, eventId) },
			{ name: "what the public sees of it", path: `/kegiatan/${event.slug}/perkembangan` },
			{
				name: "opened again",
				path: `${over}/penutupan?kabar=reopened`,
				happens: () => reopenEvent(deps, eventId, "Angka kehadiran perlu diperbaiki."),
			},
			{ name: "what the public sees meanwhile", path: `/kegiatan/${event.slug}/perkembangan` },
			{ name: "rated already", path: survey(replied) },
			{ name: "nothing to rate yet", path: survey(expected) },
			{ name: "a week's link that is over", path: briefing(lastWeeks?.id ?? ""), status: 410 },
			{
				name: "a week's link that was taken back",
				path: briefing(taken?.id ?? ""),
				status: 410,
				happens: () => revokeLink(deps, taken?.readerId ?? "", taken?.id ?? ""),
			},
		];
		for (const state of states) await expectSound(page, state);
	} finally {
		await deps.db.destroy();
	}
});

test("figures for the public print on three sheets, and those of a week for leaders on one", async ({ page, site }) => {
	const deps = { ...depsOf(site), now: () => new Date() };
	try {
		const links = await deps.db.selectFrom("briefingLinks").select("id").orderBy("id", "desc").execute();
		const printed = {
			"/kegiatan/tangerang-16-17-september-2021/perkembangan": 3,
			[`/senin/${deps.links.token("briefing", links[0]?.id ?? "", 1)}`]: 1,
		};
		for (const [path, sheets] of Object.entries(printed)) {
			await page.goto(path);
			const sheet = await page.pdf({ format: "A4", printBackground: true });
			expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g), path).toHaveLength(sheets);
			await page.emulateMedia({ media: "print" });
			for (const heading of await page.getByRole("main").getByRole("heading").all())
				await expect(heading).toBeVisible();
		}
	} finally {
		await deps.db.destroy();
	}
});
