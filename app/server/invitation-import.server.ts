import { z } from "zod";
import type { Deps } from "#app/domain/deps";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { type ListedRow, listedRows, readSavedRows } from "#app/domain/invitations/listed-rows";
import { mostDelegates } from "#app/domain/invitations/schema";
import { openParties } from "#app/domain/registrations/public-form";
import { categories } from "#app/domain/registrations/types";
import type { PreviewRow } from "#app/ui/invitations/import-forms";
import type { ReadDb } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { checkForm, type FieldErrors, type FormValues, readForm } from "./form.server";

const largestList = 5 * 1024 * 1024;
const shownRows = 200;

type Answer =
	| { step: "saved" }
	| { step: "preview"; preview: Preview }
	| { step: "refused"; form: { errors: FieldErrors; values: FormValues } };

interface Preview {
	rows: PreviewRow[];
	counts: { new: number; duplicate: number; invalid: number };
	total: number;
	saved: string;
	source: string;
}

/** A step of the import: checks a list and shows what would become of it, or saves what was shown. */
export async function invitationImport(read: ReadDb, deps: Deps, event: EventRow, request: Request): Promise<Answer> {
	const { values, files } = await readForm(request);
	const refused = (errors: FieldErrors): Answer => ({ step: "refused", form: { errors, values } });
	const checked = checkForm({ values }, z.looseObject({}));
	if (!checked.ok) return refused(checked.reply.errors);
	if (values.step === "save") {
		const rows = readSavedRows(String(values.rows ?? ""));
		if (!rows) return refused({ file: "list-required" });
		const source = String(values.source ?? "").slice(0, 100) || null;
		const saved = await addInvitations(deps, event.id, rows, source);
		return saved.ok ? { step: "saved" } : refused({ file: "list-too-long" });
	}
	const file = files.get("file");
	const pasted = String(values.paste ?? "");
	if (!file && pasted === "") return refused({ file: "list-required" });
	if (file && file.size > largestList) return refused({ file: "file-size" });
	const delegatesAllowed = Number(values.delegates || "1");
	if (!Number.isInteger(delegatesAllowed) || delegatesAllowed < 1 || delegatesAllowed > mostDelegates)
		return refused({ delegates: "delegates-invalid" });
	const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted);
	const { parties } = await openParties(read, event, deps.now());
	const list = await listedRows(read, event.id, bytes, {
		category: categories.find((category) => category === values.category) ?? null,
		delegatesAllowed,
		offered: parties.map(({ category }) => category),
	});
	if (!list.ok) return refused({ [file ? "file" : "paste"]: list.reason });
	const fresh = list.rows.flatMap((row) => (row.status === "new" ? [row.input] : []));
	const count = (status: ListedRow["status"]) => list.rows.filter((row) => row.status === status).length;
	return {
		step: "preview",
		preview: {
			rows: list.rows.slice(0, shownRows).map(previewRow),
			counts: { new: fresh.length, duplicate: count("duplicate"), invalid: count("invalid") },
			total: list.rows.length,
			saved: JSON.stringify(fresh),
			source: file?.name ?? "",
		},
	};
}

function previewRow(row: ListedRow): PreviewRow {
	const { record, organisation, status } = row;
	const shown = { record, organisation, status, addressee: "" };
	if (status === "invalid") return { ...shown, note: { kind: row.problem } };
	if (status === "duplicate")
		return { ...shown, note: row.of === null ? { kind: "invited" } : { kind: "row", row: row.of } };
	const { addresseeName, addresseePosition, email, phone } = row.input;
	const addressee = [addresseeName, addresseePosition].filter(Boolean).join(", ");
	return { ...shown, addressee, note: email || phone ? null : { kind: "no-contact" } };
}
