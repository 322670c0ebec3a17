import type { Deps } from "#app/domain/deps";
import { closeOffice } from "#app/domain/offices/close-office";
import { editOffice } from "#app/domain/offices/edit-office";
import { moveOffice } from "#app/domain/offices/move-office";
import { reopenOffice } from "#app/domain/offices/reopen-office";
import { officeSchema, parentSchema } from "#app/domain/offices/schema";
import type { OfficeRefusal } from "#app/domain/offices/types";
import { checkForm, type FieldErrors, type readForm } from "./form.server";
import { notFound } from "./responses.server";
import { shownVersion } from "./stale-form.server";

/** Does what was asked for on an office's page; the news it ends with, or what was wrong. */
export async function actOnOffice(deps: Deps, officeId: string, { values }: Awaited<ReturnType<typeof readForm>>) {
	switch (values.tindakan) {
		case "pindahkan": {
			const form = checkForm({ values }, parentSchema);
			if (!form.ok) return { ok: false, errors: form.reply.errors } as const;
			return settled(await moveOffice(deps, officeId, form.value.parentId), "dipindahkan");
		}
		case "tutup":
			return settled(await closeOffice(deps, officeId), "ditutup");
		case "buka":
			return settled(await reopenOffice(deps, officeId), "dibuka");
	}
	const form = checkForm({ values }, officeSchema);
	if (!form.ok) return { ok: false, errors: form.reply.errors } as const;
	return settled(await editOffice(deps, officeId, form.value, shownVersion(values)), "disimpan");
}

function settled<Result extends { ok: boolean }>(result: Result, news: string) {
	return result.ok ? ({ ok: true, news } as const) : (result as Exclude<Result, { ok: true }>);
}

/** Beside which field a refusal is said, and in which words; what is not there is a 404. */
export function officeErrors(reason: OfficeRefusal): FieldErrors {
	switch (reason) {
		case "no-such-office":
			throw notFound();
		case "no-such-region":
			return { region: "office-region" };
		case "name-taken":
			return { name: "office-name-taken" };
		case "no-such-parent":
			return { parentId: "office-parent" };
		case "below-itself":
			return { parentId: "office-below-itself" };
		case "top":
			return { name: "office-top" };
		case "open-below":
			return { parentId: "office-open-below" };
		case "closed-above":
			return { parentId: "office-closed-above" };
	}
}
