import type { Deps } from "#app/domain/deps";
import { editLetter } from "#app/domain/invitations/edit-letter";
import { letterSchema } from "#app/domain/invitations/letter-schema";
import { signLetter } from "#app/domain/invitations/sign-letter";
import type { InvitationLetter } from "#db/tables/invitations";
import { checkForm, type FormReply, type FormValues, readForm } from "./form.server";

type Saved = { ok: true; news: "letter" | "signed" } | { ok: false; form: FormReply | null };

/** Saves what the letter's page sends: its words, or the signed paper. `form` is null for an event that is not there. */
export async function saveLetterForm(deps: Deps, eventId: string, request: Request): Promise<Saved> {
	const posted = await readForm(request);
	if (posted.values.step === "signed") {
		const file = posted.files.get("signed");
		if (!file) return refused({ signed: "required" }, {});
		const bytes = new Uint8Array(await file.arrayBuffer());
		const result = await signLetter(deps, eventId, { bytes, name: file.name });
		if (result.ok) return { ok: true, news: "signed" };
		if (result.reason === "no-such-event") return { ok: false, form: null };
		return refused({ signed: result.reason === "file-type" ? "pdf-type" : "file-size" }, {});
	}
	const form = checkForm(posted, letterSchema);
	if (!form.ok) return { ok: false, form: form.reply };
	const result = await editLetter(deps, eventId, form.value);
	if (result.ok) return { ok: true, news: "letter" };
	if (result.reason === "no-such-event") return { ok: false, form: null };
	return refused({ number: "number-taken" }, form.values);
}

const refused = (errors: FormReply["errors"], values: FormValues): Saved => ({ ok: false, form: { errors, values } });

/** A stored letter as its form shows it. */
export function letterValuesOf(letter: InvitationLetter): FormValues {
	return {
		number: letter.number ?? "",
		dated_on: letter.datedOn ?? "",
		classification: letter.classification,
		attachments: letter.attachments,
		subject: letter.subject,
		addressee: letter.addressee,
		body: letter.body,
		travel_costs: letter.travelCosts,
		respond_date: letter.respondByLocal?.slice(0, 10) ?? "",
		respond_time: letter.respondByLocal?.slice(11, 16) ?? "",
		place: letter.place,
		signatory_position: letter.signatoryPosition,
		signatory_name: letter.signatoryName,
		signatory_number: letter.signatoryNumber,
		carbon_copies: letter.carbonCopies,
	};
}
