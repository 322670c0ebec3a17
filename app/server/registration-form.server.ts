import { mediaTypeOf } from "#app/domain/documents/media-type";
import type { TypedFile } from "#app/domain/questions/event-answers";
import { offeredSessions, openParties } from "#app/domain/registrations/public-form";
import { ownFields, pageOfField, turnPage } from "#app/domain/registrations/rules";
import { readFormKey, registrationSchema } from "#app/domain/registrations/schema";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";
import type { EventRow } from "#db/tables/events";
import { checkForm, type FieldErrors, type FormValues, type readForm } from "./form.server";

type Posted = Awaited<ReturnType<typeof readForm>>;

/** What was posted to the registration form: checked, and to which page it leads. */
export async function readRegistration(read: ReadDb, event: EventRow, posted: Posted, lang: Language, now: Date) {
	const region = typeof posted.values.region === "string" ? posted.values.region : "";
	const { shut, parties } = await openParties(read, event, now);
	const questions = await questionQueries.listQuestions(read, event.id);
	const schema = registrationSchema({
		offered: parties.map(({ category }) => category),
		isRegion: (await regionQueries.findRegency(read, region)) !== undefined,
		language: lang,
		now,
		questions,
		files: await typedFiles(posted.files),
		sessions: await offeredSessions(read, event),
	});
	const checked = checkForm(posted, schema);
	const problems: FieldErrors = checked.ok ? {} : checked.reply.errors;
	const formKey = readFormKey(posted.values.form_key);
	const values: FormValues = { ...posted.values, form_key: formKey ?? crypto.randomUUID() };
	// A personal identity number is not even shown again.
	if (problems.q_nik_koperasi === "nik-personal") values.q_nik_koperasi = "";
	const own = ownFields(questions);
	const turn = turnPage(String(posted.values.step ?? ""), problems, (field) => pageOfField(field, own));
	return { shut, values, turn, input: checked.ok && turn.send && formKey !== null ? checked.value : null };
}

/** Files handed in as answers, with the types their contents show. */
export async function typedFiles(files: ReadonlyMap<string, File>): Promise<Map<string, TypedFile>> {
	const typed = new Map<string, TypedFile>();
	for (const [field, file] of files) {
		if (!field.startsWith("q_")) continue;
		const bytes = new Uint8Array(await file.arrayBuffer());
		typed.set(field, { bytes, name: file.name, mediaType: await mediaTypeOf(bytes) });
	}
	return typed;
}
