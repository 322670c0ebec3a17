import type { Deps } from "#app/domain/deps";
import { editDocument } from "#app/domain/documents/edit-document";
import { releaseDocument } from "#app/domain/documents/release-document";
import { removeDocument } from "#app/domain/documents/remove-document";
import { replaceDocument } from "#app/domain/documents/replace-document";
import { documentSchema } from "#app/domain/documents/schema";
import { checkForm, type ErrorKey, type FormReply, readForm } from "./form.server";
import { notFound } from "./responses.server";

type Acted = { ok: true; news: "saved" | "replaced" | "released" | "removed" } | { ok: false; form: FormReply };

/** Does what the posted `act` says with one document: release, remove, replace, or else save its words. */
export async function documentAct(
	services: Deps,
	eventId: string,
	documentId: string,
	request: Request,
): Promise<Acted> {
	const posted = await readForm(request);
	const { act, file } = posted.values;
	const refused = (errors: Record<string, ErrorKey>): Acted => ({ ok: false, form: { errors, values: posted.values } });
	if (act === "release" && typeof file === "string") {
		if (!(await releaseDocument(services, eventId, documentId, file)).ok) throw notFound();
		return { ok: true, news: "released" };
	}
	if (act === "remove") {
		if (!(await removeDocument(services, eventId, documentId)).ok) throw notFound();
		return { ok: true, news: "removed" };
	}
	if (act === "replace") {
		const handedIn = posted.files.get("file");
		if (!handedIn) return refused({ file: "document-file-required" });
		const bytes = new Uint8Array(await handedIn.arrayBuffer());
		const result = await replaceDocument(services, eventId, documentId, { bytes, name: handedIn.name });
		if (result.ok) return { ok: true, news: "replaced" };
		if (result.reason === "no-such-document") throw notFound();
		const problems = {
			"file-type": "document-type",
			"file-size": "file-size",
			"too-many": "documents-too-many",
		} as const;
		return refused({ file: problems[result.reason] });
	}
	const form = checkForm(posted, documentSchema);
	if (!form.ok) return { ok: false, form: form.reply };
	const result = await editDocument(services, eventId, documentId, form.value);
	if (result.ok) return { ok: true, news: "saved" };
	if (result.reason === "no-such-document") throw notFound();
	return refused({ session: "choose-one" });
}
