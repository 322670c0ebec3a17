import fc from "fast-check";
import { expect, test } from "vitest";
import { loadOrganisations } from "#app/domain/organisations/load-organisations";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { undoMerge } from "#app/domain/organisations/undo-merge";
import type { EventRow } from "#db/tables/events";
import { databaseDigest } from "#tests/support/database-digest";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { listedOrganisation } from "#tests/support/factories/organisation";
import { register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const seed = Number(process.env.FC_SEED ?? 20260917);
const names = ["PT Maju Jaya", "PT. Maju Jaya", "Maju Jaya PT", "PT Maju Jaya Tbk"];
const which = fc.nat(names.length - 1);

const merging = [
	{ weight: 4, arbitrary: fc.record({ what: fc.constant("merge" as const), one: which, other: which }) },
	{ weight: 3, arbitrary: fc.record({ what: fc.constant("undo" as const), one: fc.nat(3), other: which }) },
];
const mergeStep = fc.oneof(...merging);
const anyStep = fc.oneof(
	...merging,
	{ weight: 3, arbitrary: fc.record({ what: fc.constant("register" as const), one: which, other: which }) },
	{ weight: 2, arbitrary: fc.record({ what: fc.constant("promise" as const), one: which, other: which }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

/** What must be so, worked out without the database: who goes on for whom, and whose each row was at first. */
class Model {
	/** By the index of a record, the record it was merged into. */
	private into = new Map<number, number>();
	/** By row, the record that it was written for. */
	readonly rows = new Map<string, number>();
	/** Merges that are in force, by their id, in the order in which they were made. */
	readonly merges = new Map<string, { survivor: number; merged: number }>();

	goesOnFor(one: number): number {
		const into = this.into.get(one);
		return into === undefined ? one : this.goesOnFor(into);
	}

	/** The last record is a branch of the first: it cannot go on for the one it is a branch of. */
	refusal(survivor: number, merged: number): string | null {
		if (survivor === merged) return "same-record";
		if (this.into.has(survivor) || this.into.has(merged)) return "already-merged";
		const above = this.goesOnFor(0);
		return survivor === names.length - 1 && above === merged ? "survivor-below" : null;
	}

	merge(id: string, survivor: number, merged: number): void {
		this.into.set(merged, survivor);
		this.merges.set(id, { survivor, merged });
	}

	isSurvivorMerged(id: string): boolean {
		const merge = this.merges.get(id);
		return merge !== undefined && this.into.has(merge.survivor);
	}

	undo(id: string): void {
		const merge = this.merges.get(id);
		if (merge) this.into.delete(merge.merged);
		this.merges.delete(id);
	}
}

interface Scene {
	deps: TestDeps;
	event: EventRow;
	ids: string[];
	model: Model;
	count: number;
}

async function newScene(): Promise<Scene & { url: string }> {
	const { db, url } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { employer: 50 } });
	const listed = names.map((name, index) =>
		listedOrganisation(String(index), {
			name,
			companyKey: index === names.length - 1 ? "0" : null,
			identifiers: [
				{ kind: "nib", value: index < 2 ? "0000202100000" : `000020210000${index}` },
				{ kind: "wlkp", value: `36.REKAAN.000${index}` },
			],
		}),
	);
	const keys = await loadOrganisations(deps, listed);
	return {
		deps,
		url,
		event,
		ids: names.map((_, index) => keys.get(String(index)) ?? ""),
		model: new Model(),
		count: 0,
	};
}

async function take(scene: Scene, step: Step): Promise<void> {
	const { deps, event, ids, model } = scene;
	const name = names[step.one] ?? "";
	switch (step.what) {
		case "register": {
			const person = { category: "employer", organisationName: name } as const;
			const row = await register(deps, event.id, `Peserta ${scene.count++}`, person);
			expect(row.organisationName).toBe(name);
			model.rows.set(row.id, model.goesOnFor(step.one));
			return;
		}
		case "promise": {
			const row = await createPromise(deps, event.id, { organisationName: name, ownerCategory: "employer" });
			model.rows.set(row.id, model.goesOnFor(step.one));
			return;
		}
		case "merge": {
			const [survivorId = "", mergedId = ""] = [ids[step.one], ids[step.other]];
			const reason = model.refusal(step.one, step.other);
			const answer = await mergeOrganisations(deps, { survivorId, mergedId });
			if (reason) return expect(answer).toEqual({ ok: false, reason });
			if (!answer.ok) throw new Error(answer.reason);
			return model.merge(answer.mergeId, step.one, step.other);
		}
		case "undo": {
			const [mergeId] = [...model.merges.keys()].slice(step.one);
			if (!mergeId) return;
			const answer = await undoMerge(deps, mergeId);
			if (model.isSurvivorMerged(mergeId)) return expect(answer).toEqual({ ok: false, reason: "survivor-merged" });
			expect(answer.ok).toBe(true);
			return model.undo(mergeId);
		}
	}
}

/** Every history as the database has it, and as it must be. */
async function expectRight({ deps: { db }, ids, model }: Scene): Promise<void> {
	const rows = [
		...(await db.selectFrom("registrations").select(["id", "organisationId"]).execute()),
		...(await db.selectFrom("followups").select(["id", "organisationId"]).execute()),
	];
	const found = Object.fromEntries(rows.map(({ id, organisationId }) => [id, organisationId]));
	const right = Object.fromEntries([...model.rows].map(([id, one]) => [id, ids[model.goesOnFor(one)]]));
	expect(found).toEqual(right);
	const branch = await db
		.selectFrom("organisations")
		.select("parentId")
		.where("id", "=", ids.at(-1) ?? "")
		.executeTakeFirstOrThrow();
	expect(branch.parentId).toBe(ids[model.goesOnFor(0)]);
}

async function undoAll(scene: Scene): Promise<void> {
	for (const mergeId of [...scene.model.merges.keys()].reverse()) {
		expect(await undoMerge(scene.deps, mergeId)).toMatchObject({ ok: true });
		scene.model.undo(mergeId);
	}
}

/** All tables but the trail and the books about merges. */
async function digest(url: string) {
	const {
		audit_entries: _trail,
		organisation_merges: _merges,
		organisation_merge_rows: _rows,
		...tables
	} = await databaseDigest(url);
	return tables;
}

test("whatever is merged and undone, every row lies with the record that goes on for its own, and undoing all leaves no trace", {
	timeout: 180_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(anyStep, { minLength: 10, maxLength: 24 }),
			fc.array(mergeStep, { minLength: 4, maxLength: 10 }),
			async (history, afterwards) => {
				const scene = await newScene();
				for (const step of history) {
					await take(scene, step);
					await expectRight(scene);
				}
				await undoAll(scene);
				await expectRight(scene);
				const before = await digest(scene.url);
				for (const step of afterwards) await take(scene, step);
				await expectRight(scene);
				await undoAll(scene);
				expect(await digest(scene.url)).toEqual(before);
			},
		),
		{ numRuns: 12, seed },
	);
});
