import { beforeAll, describe, expect, test } from "vitest";
import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import { moveStage } from "#app/domain/cooperatives/move-stage";
import type { Deps } from "#app/domain/deps";
import { refreshFigures } from "#app/domain/figures/refresh-figures";
import { reportProgress } from "#app/domain/followups/report-progress";
import { fold } from "#app/domain/text";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import * as dashboardFile from "#app/routes/files/dashboard-file";
import * as dashboard from "#app/routes/panel/dashboard";
import type { Runtime } from "#app/server/runtime.server";
import { loadDemo } from "#app/server/seed/load-demo";
import cooperativeFile from "#db/seed/cooperatives.json" with { type: "json" };
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import followupFile from "#db/seed/followups.json" with { type: "json" };
import registrationFile from "#db/seed/registrations.json" with { type: "json" };
import { testDeps } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

type Figures = Awaited<ReturnType<typeof dashboard.loader>>;

let runtime: Runtime;
let deps: Deps;
let cookie: string;

/** What the ministry's own organiser sees: the nine dialogues of the data that are over. */
async function look(query = ""): Promise<Figures> {
	return (await visit(runtime, dashboard, { path: `/panel/dasbor${query}`, cookie })).data as Figures;
}

async function signIn(email: string): Promise<string> {
	const link = await issueLoginLink(deps, email);
	const token = link?.url.split("/").at(-1) ?? "";
	const answer = await visit(runtime, signInLink, { path: `/masuk/${token}`, params: { token }, form: {} });
	return answer.cookie ?? "";
}

beforeAll(async () => {
	runtime = await testRuntime();
	runtime.deps.now = testDeps(runtime.db).now;
	deps = runtime.deps;
	await loadDemo({ ...testDeps(runtime.db), links: deps.links, uploads: deps.uploads });
	cookie = await signIn("bayu@kemnaker.go.id.example");
}, 240_000);

const held = dialogueFile.dialogues.filter(({ status }) => status === "selesai");
const heldIds = new Set(held.map(({ id }) => id));
const partyOf: Record<string, string> = {
	pengusaha: "employer",
	asosiasi_pengusaha: "employer",
	sp_sb: "union",
	koperasi: "cooperative",
	pemerintah_daerah: "government",
	pemerintah_pusat: "government",
	lainnya: "other",
};
const columnOf: Record<string, string> = {
	belum_mulai: "recorded",
	pengumpulan_dokumen: "documents",
	form_lengkap: "documents",
	diajukan_ke_dinas: "submitted",
	perlu_perbaikan: "submitted",
	verifikasi_dinas: "verified",
	input_ods: "verified",
	nik_terbit: "verified",
	sertifikat_terbit: "issued",
	perpanjangan_disiapkan: "issued",
};

/** The people of the data by party, counted here by hand and not by any query of the product. */
function countPeople() {
	const people: Record<string, { confirmed: number; attended: number }> = {};
	for (const one of registrationFile.registrations) {
		if (!heldIds.has(one.dialogueId) || one.status !== "disetujui") continue;
		const party = partyOf[one.category] ?? "?";
		people[party] ??= { confirmed: 0, attended: 0 };
		people[party].confirmed += 1;
		people[party].attended += (one.attendance ?? []).length > 0 ? 1 : 0;
	}
	return people;
}

/** The rows of one downloaded figure, the heading first. */
async function download(angka: string, query = ""): Promise<string[][]> {
	const form = { angka, kembali: query.replace("?", ""), format: "csv" };
	const answer = await visit(runtime, dashboardFile, { path: "/panel/dasbor/unduhan", form, cookie });
	expect(answer.headers.get("content-disposition")).toContain(`dasbor-${angka}-`);
	const text = (await answer.text()).replace("\ufeff", "").trim();
	return text.split("\r\n").map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")));
}

const promises = followupFile.followups.filter(
	({ dialogueId, status }) => heldIds.has(dialogueId) && status !== "dibatalkan",
);
const isLate = ({ status, dueDate }: { status: string; dueDate: string }) =>
	status !== "selesai" && dueDate < "2022-01-14";
const ours = promises.filter(({ ownerOrganisationId }) => ownerOrganisationId === "org-kemnaker-phi");
const attended = (dialogueIds: ReadonlySet<string>) =>
	registrationFile.registrations.filter(
		({ dialogueId, status, attendance = [] }) =>
			dialogueIds.has(dialogueId) && status === "disetujui" && attendance.length > 0,
	);

describe("the dashboard", () => {
	test("shows the figures that a recount of the data gives, stored or not", async () => {
		for (const isStored of [false, true]) {
			if (isStored) await refreshFigures(deps);
			const { key, parties, late } = await look();
			const people = countPeople();
			expect(
				Object.fromEntries(parties.map(({ category, confirmed, attended }) => [category, { confirmed, attended }])),
			).toEqual(people);
			const total = (which: "confirmed" | "attended") =>
				Object.values(people).reduce((sum, party) => sum + party[which], 0);
			expect(key).toEqual({
				held: held.length,
				confirmed: total("confirmed"),
				attended: total("attended"),
				promises: {
					total: promises.length,
					kept: promises.filter(({ status }) => status === "selesai").length,
					late: promises.filter(isLate).length,
				},
				cooperatives: {
					total: cooperativeFile.cooperatives.length,
					certified: cooperativeFile.cooperatives.filter(({ pipelineStage }) => columnOf[pipelineStage] === "issued")
						.length,
				},
			});
			expect(late.count).toBe(ours.filter(isLate).length);
		}
	});

	test("adds up: periods, parties, provinces and dialogues each make the same sums", async () => {
		const { key, time, parties, provinces, dialogues, funnel } = await look();
		const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
		const ofPeriod = ({ attended: people }: (typeof time.periods)[number]) => sum(Object.values(people));
		expect(sum(time.periods.map(ofPeriod))).toBe(key.attended);
		expect(sum(time.periods.map((period) => period.held))).toBe(key.held);
		expect(sum(parties.map((party) => party.attended))).toBe(key.attended);
		expect(sum(provinces.map(({ total }) => total))).toBe(key.promises.total);
		expect(sum(provinces.map(({ late }) => late))).toBe(key.promises.late);
		expect(provinces.map(({ code }) => code)).toHaveLength(38);
		expect(dialogues.count).toBe(key.held);
		expect(sum(dialogues.latest.map(({ certifiedSince }) => certifiedSince))).toBe(funnel.certifiedSince);
	});

	test("names the late promises of our own office, the longest overdue first", async () => {
		const { promises: named, count } = (await look()).late;
		expect(named.length).toBe(Math.min(5, count));
		expect(named.length).toBeGreaterThan(0);
		expect(named.map(({ dueOn }) => dueOn)).toEqual(named.map(({ dueOn }) => dueOn).sort());
	});

	test("shows a dialogue with its people, promises and cooperatives", async () => {
		const { dialogues } = await look();
		const tangerang = held.find(({ id }) => id === "dlg-tangerang-2021");
		const shown = dialogues.latest.find(({ firstOn }) => firstOn === tangerang?.startDate);
		const own = registrationFile.registrations.filter(
			({ dialogueId, status }) => dialogueId === "dlg-tangerang-2021" && status === "disetujui",
		);
		expect(shown).toMatchObject({
			confirmed: own.length,
			attended: own.filter(({ attendance = [] }) => attendance.length > 0).length,
			kept: followupFile.followups.filter(
				({ dialogueId, status }) => dialogueId === "dlg-tangerang-2021" && status === "selesai",
			).length,
		});
		const byOrganisation = new Map(cooperativeFile.cooperatives.map((one) => [one.organisationId, one]));
		const tookPart = new Set(own.map(({ organisationId }) => organisationId).filter((id) => byOrganisation.has(id)));
		const counted = Object.values(shown?.cooperatives ?? {}).reduce((sum, count) => sum + count, 0);
		expect(counted).toBe(tookPart.size);
		expect(tookPart.size).toBeGreaterThan(0);
	});

	test("counts only what a filter leaves: year, province, topic, and all three", async () => {
		const inYear = new Set(held.filter(({ startDate }) => startDate.startsWith("2021")).map(({ id }) => id));
		expect((await look("?tahun=2021")).key).toMatchObject({ held: inYear.size, attended: attended(inYear).length });
		const inBanten = new Set(held.filter(({ regencyCode }) => regencyCode.startsWith("36")).map(({ id }) => id));
		expect(inBanten.size).toBeGreaterThan(0);
		const banten = await look("?provinsi=36");
		expect(banten.key).toMatchObject({ held: inBanten.size, attended: attended(inBanten).length });
		expect(banten.provinces.filter(({ total }) => total > 0).map(({ code }) => code)).toEqual(["36"]);
		const [topic] = banten.choices.topics;
		const ofTopic = await look(`?topik=${encodeURIComponent(topic?.topicFolded ?? "")}`);
		const withTopic = held.filter(({ topics = [] }) => topics.some((one) => fold(one) === topic?.topicFolded));
		expect(ofTopic.key.held).toBe(withTopic.length);
		const all = await look(`?tahun=2021&provinsi=36&topik=${encodeURIComponent(topic?.topicFolded ?? "")}`);
		expect(all.key.held).toBe(withTopic.filter(({ id }) => inYear.has(id) && inBanten.has(id)).length);
	});

	test("finds nothing for a year, province or topic that nobody knows, and leaves out what is none", async () => {
		for (const query of ["?tahun=1945", "?provinsi=99", "?topik=tidak-ada"]) {
			const { isEmpty, key, late } = await look(query);
			expect([query, isEmpty, key.held, key.promises.total, late.count]).toEqual([query, true, 0, 0, 0]);
		}
		expect((await look("?tahun=dua&provinsi=Banten&urut=acak")).address).toEqual({
			year: "",
			province: "",
			topic: "",
			order: "late",
		});
	});

	test("hands out each figure's own rows: the same numbers as it shows, with and without a filter", async () => {
		const string = (...numbers: number[]) => numbers.map(String);
		for (const query of ["", "?tahun=2021", "?provinsi=36"]) {
			const { time, parties, provinces, late, dialogues, funnel, key } = await look(query);
			const parts = ["employer", "union", "cooperative", "government", "other"] as const;
			expect((await download("waktu", query)).slice(1).map(([, ...numbers]) => numbers)).toEqual(
				time.periods.map(({ held: count, attended: people, confirmed }) => {
					const each = parts.map((part) => people[part]);
					return string(
						count,
						...each,
						each.reduce((sum, one) => sum + one, 0),
						confirmed,
					);
				}),
			);
			expect((await download("pihak", query)).slice(1).map((row) => row.slice(1, 3))).toEqual(
				parties.map(({ confirmed, attended: people }) => string(confirmed, people)),
			);
			expect(
				(await download("per-provinsi", query)).slice(1).map(([code, , ...numbers]) => [code, ...numbers]),
			).toEqual(
				provinces.map(({ code, held: count, total, kept, late: overdue }) => [
					code,
					...string(count, total, kept, overdue),
				]),
			);
			const promised = (await download("janji-kita", query)).slice(1);
			expect(promised).toHaveLength(late.count);
			expect(promised.slice(0, 5).map(([code]) => code)).toEqual(late.promises.map(({ code }) => code));
			const rows = (await download("sejak-dialog", query)).slice(1);
			expect(rows).toHaveLength(dialogues.count + 1);
			expect(rows.slice(0, dialogues.latest.length).map((row) => row.slice(3, 7))).toEqual(
				dialogues.latest.map((one) => string(one.attended, one.confirmed, one.kept, one.late)),
			);
			expect(rows.at(-1)?.slice(3, 5)).toEqual(string(key.attended, key.confirmed));
			expect(rows.at(-1)?.slice(7)).toEqual(string(...Object.values(funnel.columns), funnel.certifiedSince));
		}
		const noted = await runtime.db
			.selectFrom("auditEntries")
			.select("after")
			.where("action", "=", "figures.exported")
			.execute();
		expect(noted).toHaveLength(15);
	});

	test("is downloaded as a spreadsheet too, and not at all under a name that no figure has", async () => {
		const path = "/panel/dasbor/unduhan";
		const xlsx = await visit(runtime, dashboardFile, { path, form: { angka: "pihak", format: "xlsx" }, cookie });
		expect((await xlsx.bytes()).subarray(0, 2).toString()).toBe("PK");
		expect((await visit(runtime, dashboardFile, { path, form: { angka: "semua" }, cookie })).status).toBe(404);
	});

	test("shows an office its own events alone, and an administrator every one", async () => {
		const [own, everything] = [cookie, await signIn("rina@kemnaker.go.id.example")];
		const city = await signIn("ade@disnaker.tangerangkota.go.id.example");
		const heldBy = async (who: string) => {
			cookie = who;
			return (await look()).key.held;
		};
		const [ofDirectorate, ofCity, ofAll] = [await heldBy(own), await heldBy(city), await heldBy(everything)];
		cookie = own;
		expect(ofCity).toBeGreaterThan(0);
		expect(ofDirectorate).toBe(held.length);
		expect(ofAll).toBe(ofDirectorate + ofCity);
	});

	test("moves exactly the right figures after one check-in, one finished action and one certificate", async () => {
		const before = await look();
		const event = await runtime.db
			.selectFrom("events")
			.selectAll()
			.where("slug", "=", "tangerang-16-17-september-2021")
			.executeTakeFirstOrThrow();
		const day = await runtime.db
			.selectFrom("eventDays")
			.selectAll()
			.where("eventId", "=", event.id)
			.where("position", "=", 1)
			.executeTakeFirstOrThrow();
		const absent = await runtime.db
			.selectFrom("registrations")
			.selectAll()
			.where("eventId", "=", event.id)
			.where("status", "=", "confirmed")
			.where("id", "not in", runtime.db.selectFrom("attendances").select("registrationId"))
			.executeTakeFirstOrThrow();
		const arrival = { by: "registration", registrationId: absent.id, dayId: day.id } as const;
		expect(await letIn(deps, event.id, arrival)).toMatchObject({ outcome: "in" });
		const afterCheckIn = await look();
		const present = before.key.attended + 1;
		expect(afterCheckIn).toEqual({
			...before,
			key: { ...before.key, attended: present },
			time: {
				...before.time,
				periods: before.time.periods.map((period) =>
					period.period === periodOf(before, day.startsAtLocal)
						? { ...period, attended: { ...period.attended, [absent.category]: period.attended[absent.category] + 1 } }
						: period,
				),
			},
			parties: before.parties.map((party) => {
				const people = party.attended + (party.category === absent.category ? 1 : 0);
				return { ...party, attended: people, share: people / present };
			}),
			dialogues: {
				...before.dialogues,
				latest: before.dialogues.latest.map((one) =>
					one.id === event.id ? { ...one, attended: one.attended + 1 } : one,
				),
			},
		});

		const [late] = before.late.promises;
		const report = { note: "Selesai.", progress: "done", completionReason: "Terlaksana.", obstacle: "" } as const;
		expect(await reportProgress(deps, late?.id ?? "", report)).toMatchObject({ ok: true });
		const afterReport = await look();
		expect(afterReport.key).toEqual({
			...afterCheckIn.key,
			promises: {
				...before.key.promises,
				kept: before.key.promises.kept + 1,
				late: before.key.promises.late - 1,
			},
		});
		expect(afterReport.late.count).toBe(before.late.count - 1);
		const moved = (one: { kept: number; late: number }, other: { kept: number; late: number } | undefined) =>
			one.kept - (other?.kept ?? 0) === 1 && (other?.late ?? 0) - one.late === 1;
		expect(afterReport.provinces.filter((one, at) => moved(one, afterCheckIn.provinces[at]))).toHaveLength(1);
		expect(
			afterReport.dialogues.latest.filter((one, at) => moved(one, afterCheckIn.dialogues.latest[at])),
		).toHaveLength(1);
		const untouched = { key: 0, late: 0, provinces: 0, dialogues: 0 };
		expect({ ...afterReport, ...untouched }).toEqual({ ...afterCheckIn, ...untouched });

		const cooperative = await runtime.db
			.selectFrom("organisations")
			.innerJoin("cooperatives", "cooperatives.organisationId", "organisations.id")
			.innerJoin("users", "users.officeId", "cooperatives.officeId")
			.select(["organisations.id", "users.id as userId", "users.name as userName"])
			.where("cooperatives.stage", "=", "verifikasi_dinas")
			.executeTakeFirstOrThrow();
		const officer: Deps = {
			...deps,
			actor: { kind: "user", id: cooperative.userId, name: cooperative.userName, requestId: null },
		};
		const step = {
			happenedOn: "2026-11-01",
			note: "",
			confirmedBy: "Wulan Anggraeni",
			evidenceNo: "518/REKAAN/2026",
			nik: null,
			certificateNo: null,
			certificateIssuedOn: null,
			certificateValidUntil: null,
		};
		const entered = { ...step, before: "verifikasi_dinas", after: "input_ods" } as const;
		expect(await moveStage(officer, cooperative.id, entered)).toEqual({ ok: true });
		const issued = {
			...step,
			before: "input_ods",
			after: "sertifikat_terbit",
			certificateNo: "3671-REKAAN-104",
			certificateIssuedOn: "2026-11-01",
			certificateValidUntil: "2028-10-31",
		} as const;
		expect(await moveStage(officer, cooperative.id, issued)).toEqual({ ok: true });
		const afterCertificate = await look();
		const { total, certified } = afterReport.key.cooperatives;
		expect(afterCertificate.key).toEqual({ ...afterReport.key, cooperatives: { total, certified: certified + 1 } });
		const since = ({ dialogues }: Figures) => dialogues.latest.map(({ certifiedSince }) => certifiedSince);
		const joined = since(afterCertificate).map((count, at) => count - (since(afterReport)[at] ?? 0));
		expect(joined.every((more) => more === 0 || more === 1)).toBe(true);
		const tookPart = joined.filter((more) => more === 1).length;
		expect(tookPart).toBeGreaterThan(0);
		const { columns, certifiedSince } = afterReport.funnel;
		expect(afterCertificate.funnel).toEqual({
			columns: { ...columns, verified: columns.verified - tookPart, issued: columns.issued + tookPart },
			certifiedSince: certifiedSince + tookPart,
		});
		const others = { key: 0, funnel: 0, dialogues: 0 };
		expect({ ...afterCertificate, ...others }).toEqual({ ...afterReport, ...others });
	});
});

/** The period of the figures that a day lies in: quarters or years, as they are shown. */
function periodOf({ time }: Figures, day: string): string {
	return time.grain === "year" ? day.slice(0, 4) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
