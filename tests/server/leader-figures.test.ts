import { beforeAll, describe, expect, test } from "vitest";
import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import { moveStage } from "#app/domain/cooperatives/move-stage";
import type { Deps } from "#app/domain/deps";
import { reportProgress } from "#app/domain/followups/report-progress";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import * as leaders from "#app/routes/panel/leaders";
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

type Figures = Awaited<ReturnType<typeof leaders.loader>>;

let runtime: Runtime;
let deps: Deps;
let cookie: string;

/** What the ministry's own organiser sees: the nine dialogues of the data that are over. */
async function look(): Promise<Figures> {
	return (await visit(runtime, leaders, { path: "/panel/pimpinan", cookie })).data as Figures;
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

describe("the page for leaders", () => {
	test("shows the figures that a recount of the data gives", async () => {
		const figures = await look();
		const promises = followupFile.followups.filter(
			({ dialogueId, status }) => heldIds.has(dialogueId) && status !== "dibatalkan",
		);
		const isLate = ({ status, dueDate }: { status: string; dueDate: string }) =>
			status !== "selesai" && dueDate < "2022-01-14";
		const ours = promises.filter(({ ownerOrganisationId }) => ownerOrganisationId === "org-kemnaker-phi");
		expect(figures.held).toBe(held.length);
		expect(
			Object.fromEntries(
				figures.people.map(({ category, confirmed, attended }) => [category, { confirmed, attended }]),
			),
		).toEqual(countPeople());
		expect(figures.promises).toEqual({
			total: promises.length,
			kept: promises.filter(({ status }) => status === "selesai").length,
			late: promises.filter(isLate).length,
			ownLate: ours.filter(isLate).length,
		});
		const columns: Record<string, number> = {
			recorded: 0,
			documents: 0,
			submitted: 0,
			verified: 0,
			issued: 0,
			closed: 0,
		};
		for (const { pipelineStage } of cooperativeFile.cooperatives) {
			const column = columnOf[pipelineStage] ?? "?";
			columns[column] = (columns[column] ?? 0) + 1;
		}
		expect(figures.columns).toEqual(columns);
	});

	test("names the late promises of our own office, the longest overdue first", async () => {
		const { late, promises } = await look();
		expect(late.length).toBe(Math.min(5, promises.ownLate));
		expect(late.length).toBeGreaterThan(0);
		expect(late.map(({ dueOn }) => dueOn)).toEqual(late.map(({ dueOn }) => dueOn).sort());
	});

	test("shows a dialogue with its people, promises and cooperatives", async () => {
		const { dialogues } = await look();
		const tangerang = held.find(({ id }) => id === "dlg-tangerang-2021");
		const shown = dialogues.find(({ firstDayLocal }) => firstDayLocal.startsWith(tangerang?.startDate ?? "?"));
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
		expect(afterCheckIn).toEqual({
			...before,
			people: before.people.map((party) =>
				party.category === absent.category ? { ...party, attended: party.attended + 1 } : party,
			),
			dialogues: before.dialogues.map((one) => (one.id === event.id ? { ...one, attended: one.attended + 1 } : one)),
		});

		const late = before.late.at(-1);
		const report = { note: "Selesai.", progress: "done", completionReason: "Terlaksana.", obstacle: "" } as const;
		expect(await reportProgress(deps, late?.id ?? "", report)).toMatchObject({ ok: true });
		const afterReport = await look();
		expect(afterReport.promises).toEqual({
			...before.promises,
			kept: before.promises.kept + 1,
			late: before.promises.late - 1,
			ownLate: before.promises.ownLate - 1,
		});
		expect({ ...afterReport, promises: 0, late: 0, dialogues: 0 }).toEqual({
			...afterCheckIn,
			promises: 0,
			late: 0,
			dialogues: 0,
		});

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
		const { columns } = afterReport;
		expect(afterCertificate.columns).toEqual({
			...columns,
			verified: columns.verified - 1,
			issued: columns.issued + 1,
		});
		const certified = (figures: Figures) => figures.dialogues.map(({ certifiedSince }) => certifiedSince);
		const joined = certified(afterCertificate).map((count, at) => count - (certified(afterReport)[at] ?? 0));
		expect(joined.every((more) => more === 0 || more === 1)).toBe(true);
		expect(joined.some((more) => more === 1)).toBe(true);
		expect({ ...afterCertificate, columns: 0, dialogues: 0 }).toEqual({ ...afterReport, columns: 0, dialogues: 0 });
	});
});
