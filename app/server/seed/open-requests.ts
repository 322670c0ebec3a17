import type { Actor, Deps } from "#app/domain/deps";
import { askByForm } from "#app/domain/privacy/ask-by-form";
import { askOnPage } from "#app/domain/privacy/ask-on-page";
import { assignRequest } from "#app/domain/privacy/assign-request";
import { decideRequest } from "#app/domain/privacy/decide-request";
import { recordRequest } from "#app/domain/privacy/record-request";
import * as registrationQueries from "#db/queries/registrations";
import { at } from "./clock";
import { succeeded } from "./plan-event";

const hour = 3_600_000;

/**
 * Four requests about personal data by people of an event: one that nobody confirmed, one that is nearly due, one that is
 * late, and one that was refused.
 */
export async function askAboutData(
	deps: Deps,
	staff: Actor,
	eventId: string,
	people: readonly string[],
): Promise<void> {
	const hoursAgo = (hours: number, actor = deps.actor) => ({
		...at(deps, new Date(deps.now().getTime() - hours * hour)),
		actor,
	});
	const registrations = await registrationQueries.listByIds(deps.db, eventId, people);
	const [caller, asker, writer] = registrations;
	const reader = registrations.find(({ id, email }) => email !== null && id !== caller?.id && id !== asker?.id);
	if (!caller || !asker || !writer || !reader?.email) throw new Error("The event of the demonstration lacks people.");
	const { id: lateId } = succeeded(
		await recordRequest(hoursAgo(74, staff), {
			kind: "access",
			way: "phone",
			message: "Ingin tahu siapa saja yang pernah mengunduh datanya.",
			name: caller.name,
			email: null,
			phone: caller.phone ?? "+6281200009901",
			code: caller.code,
			identified: true,
			form_key: null,
		}),
	);
	succeeded(await assignRequest(hoursAgo(70, staff), lateId));
	const words = {
		kind: "correction",
		message: "Jabatan saya sudah berubah sejak pendaftaran.",
		form_key: null,
	} as const;
	await askOnPage(hoursAgo(58), asker, words);
	const refused = await askOnPage(hoursAgo(140), asker, { kind: "access", message: "", form_key: null });
	succeeded(
		await decideRequest(hoursAgo(110, staff), refused.id, {
			decision: "refused",
			ground: "others_data",
			note: "Daftar hadir memuat nama dan tanda tangan peserta lain. Data Anda sendiri dapat diunduh di halaman pendaftaran.",
		}),
	);
	const erasure = { kind: "erasure", name: reader.name, email: reader.email, message: "" } as const;
	await askByForm(hoursAgo(5), erasure, "id");
}
