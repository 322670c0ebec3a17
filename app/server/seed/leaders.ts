import type { House } from "#app/domain/accounts/found-house";
import { addReader } from "#app/domain/briefings/add-reader";
import { sendBriefings } from "#app/domain/briefings/send-briefings";
import type { Deps } from "#app/domain/deps";
import { at } from "./clock";
import { succeeded } from "./plan-event";

const week = 7 * 86_400_000;

/** Two who get the letter on Mondays, by mail and by way of a secretary, with last week's to compare with. */
export async function writeToLeaders(deps: Deps, office: House["offices"][number]): Promise<void> {
	const [admin] = office.people;
	if (!admin) throw new Error("The scenario's directorate has nobody.");
	const lastWeek = at(deps, new Date(deps.now().getTime() - week));
	const actor = { kind: "user", id: admin.id, name: admin.name, requestId: null } as const;
	const all = { language: "id", coversAll: true } as const;
	const byMail = {
		...all,
		name: "Direktur Jenderal (rekaan)",
		email: "dirjen@kemnaker.go.id.example",
		secretaryPhone: null,
	};
	const byHand = { ...all, name: "Direktur (rekaan)", email: null, secretaryPhone: "+6281200000021" };
	for (const reader of [byMail, byHand]) succeeded(await addReader({ ...lastWeek, actor }, reader));
	await sendBriefings(lastWeek);
	await sendBriefings(deps);
}
