import type { Deps } from "#app/domain/deps";
import type { EventRow } from "#db/tables/events";

/** The public form of one of many, filled in completely; every fifth has a telephone and no e-mail. */
export function filledForm(index: number): Record<string, string> {
	const contact =
		index % 5 === 4 ? { phone: `08123${String(index).padStart(7, "0")}` } : { email: `p${index}@peserta.test` };
	return {
		category: "union",
		organisation: "SP Contoh",
		region: "36.71",
		name: `Peserta ${index}`,
		...contact,
		consent: "on",
		form_key: crypto.randomUUID(),
		step: "submit",
	};
}

/** Sends a form as a browser does; comes back with the personal page it leads to, or the status that says why not. */
export async function sendForm(baseURL: string, slug: string, form: Record<string, string>): Promise<string | number> {
	const response = await fetch(`${baseURL}/kegiatan/${slug}/daftar`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: baseURL },
		body: new URLSearchParams(form),
	});
	await response.text();
	return response.status === 303 ? (response.headers.get("location") ?? "") : response.status;
}

/** Everybody registered for an event, with what was queued to tell them: letters by template and calls by reason. */
export async function registeredWithNews({ db }: Pick<Deps, "db">, event: Pick<EventRow, "id">) {
	const [people, letters, calls] = await Promise.all([
		db.selectFrom("registrations").selectAll().where("eventId", "=", event.id).orderBy("code").execute(),
		db.selectFrom("letters").select(["registrationId", "template"]).where("eventId", "=", event.id).execute(),
		db.selectFrom("callTasks").select(["registrationId", "reason"]).where("eventId", "=", event.id).execute(),
	]);
	return people.map((person) => ({
		...person,
		news: [
			...letters.flatMap(({ registrationId, template }) => (registrationId === person.id ? [template as string] : [])),
			...calls.flatMap(({ registrationId, reason }) => (registrationId === person.id ? [reason] : [])),
		].filter((name) => name !== "registration-day"),
	}));
}
