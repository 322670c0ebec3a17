import { inTransaction, newId } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import type { Cooperative } from "#db/tables/cooperatives";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { isOwnOffice, lockCooperative } from "./reach";
import type { ProfileInput } from "./schema";

const byTheOffice = ["nik", "certificateNo", "certificateIssuedOn", "certificateValidUntil"] as const;
/** Of these the trail keeps that they changed, not what they are. */
const personal = new Set<string>(["contactName", "contactPosition", "contactEmail", "contactPhone", "note"]);

/**
 * Writes the profile after the form NIK. Refuses a form that somebody else overtook, a NIK Koperasi that another
 * cooperative has, and, once an office confirms, a NIK or certificate that is not stated by that office.
 */
export async function editProfile(deps: Deps, id: string, { version, amendments, ...input }: ProfileInput) {
	return inTransaction(deps.db, async (trx) => {
		const before = await lockCooperative(trx, deps.actor, id);
		if (!before) return { ok: false, reason: "no-such-cooperative" } as const;
		if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
		const { hasSavingsUnit, ...fields } = input;
		const columns = { ...fields, hasSavingsUnit: hasSavingsUnit ? 1 : 0 } as const;
		const changed = (Object.keys(columns) as (keyof typeof columns)[]).filter(
			(column) => before[column as keyof Cooperative] !== columns[column],
		);
		const known = await cooperativeQueries.listAmendments(trx, id);
		const isAmended = JSON.stringify(known.map(pair)) !== JSON.stringify(amendments.map(pair));
		if (changed.length === 0 && !isAmended) return { ok: true, changed: false } as const;
		const isOfficial = byTheOffice.some((column) => changed.includes(column));
		if (isOfficial && before.officeId !== null && !(await isOwnOffice(trx, deps.actor, before))) {
			return { ok: false, reason: "said-by-office" } as const;
		}
		if (input.nik && changed.includes("nik") && (await cooperativeQueries.findByNik(trx, input.nik))) {
			return { ok: false, reason: "nik-taken" } as const;
		}
		await cooperativeCommands.update(trx, id, {
			...columns,
			version: version + 1,
			updatedAt: deps.now().toISOString(),
		});
		if (isAmended) {
			const rows = amendments.map((amendment) => ({ id: newId(), ...amendment }));
			await cooperativeCommands.replaceAmendments(trx, id, rows);
		}
		const side = (row: Partial<Record<keyof typeof columns, unknown>>) =>
			Object.fromEntries(changed.map((column) => [column, personal.has(column) ? "…" : (row[column] ?? null)]));
		await record(trx, deps, {
			action: "cooperative.edited",
			subjectId: id,
			officeId: before.officeId,
			before: { ...side(before), ...(isAmended ? { amendments: known.map(pair) } : {}) },
			after: { ...side(columns), ...(isAmended ? { amendments: amendments.map(pair) } : {}) },
		});
		return { ok: true, changed: true } as const;
	});
}

function pair({ number, decidedOn }: { number: string; decidedOn: string | null }) {
	return [number, decidedOn];
}
