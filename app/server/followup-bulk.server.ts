import type { Reach } from "#app/domain/accounts/types";
import { type ManyChange, mostChanged, type Seen } from "#app/domain/followups/change-followups";
import { manyChangeSchema } from "#app/domain/followups/schema";
import { type BulkChange, bulkChanges } from "#app/domain/followups/types";
import { readListAddress } from "#app/ui/followups/list-address";
import { textOf, textsOf } from "#app/ui/registrations/form-parts";
import type { ReadDb } from "#db/client";
import * as followupListQueries from "#db/queries/followup-list";
import { followupFilter } from "./followup-list.server";
import { checkForm, type FormReply, type FormValues } from "./form.server";

const shape = /^([0-9a-f-]{36}):(\d{1,16})$/;

/** The change that a form asks for; undefined for none that there is. */
export function bulkKind(values: FormValues): BulkChange | undefined {
	return bulkChanges.find((kind) => kind === textOf(values, "tindakan"));
}

/** The change with what it needs, or what is wrong with it. */
export function bulkChange(
	kind: BulkChange,
	values: FormValues,
): { ok: true; change: ManyChange } | { ok: false; reply: FormReply } {
	const form = checkForm({ values: { ...values, kind } }, manyChangeSchema);
	return form.ok ? { ok: true, change: form.value } : { ok: false, reply: { ...form.reply, values } };
}

interface Chooser {
	within: Reach;
	user: { officeId: string; email: string };
	now: Date;
}

/**
 * The follow-ups a form is about, as they were seen: those of the confirming page, those ticked, or all open ones that
 * match the list it came from. One more than can be changed at once when there are more.
 */
export async function seenFollowups(read: ReadDb, values: FormValues, chooser: Chooser): Promise<Seen[]> {
	if (values.semua === undefined) {
		const typed = textsOf(values, "terlihat").flatMap((one) => one.split(" "));
		return typed.flatMap((one) => {
			const [, id, updatedAt] = shape.exec(one) ?? [];
			return id ? [{ id, updatedAt: Number(updatedAt) }] : [];
		});
	}
	const address = readListAddress(new URLSearchParams(textOf(values, "kembali")));
	const eventId = textOf(values, "acara");
	const filter = followupFilter({ address, ...chooser, ...(eventId ? { eventId } : {}) });
	const rows = await followupListQueries.listOpenIds(read, filter, { view: address.view, limit: mostChanged + 1 });
	return rows.map(({ id, updatedAt }) => ({ id, updatedAt: Date.parse(updatedAt) }));
}

/** What the confirming page names: those that are open and within reach, with how they were seen. */
export async function bulkQuestion(read: ReadDb, seen: readonly Seen[], chooser: Chooser) {
	const ids = seen.slice(0, mostChanged).map(({ id }) => id);
	const address = readListAddress(new URLSearchParams());
	const filter = { ...followupFilter({ address, ...chooser }), ids };
	const rows = await followupListQueries.listOpenIds(read, filter, { view: "all", limit: mostChanged });
	const seenAt = new Map(seen.map(({ id, updatedAt }) => [id, updatedAt]));
	return {
		seen: rows.map(({ id }) => `${id}:${seenAt.get(id)}`).join(" "),
		count: rows.length,
		named: rows.slice(0, 20).map(({ id, code, title }) => ({ id, code, title })),
		isCapped: seen.length > mostChanged,
	};
}
