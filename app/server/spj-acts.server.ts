import type { Deps } from "#app/domain/deps";
import type { HandedIn } from "#app/domain/documents/stored-file";
import { addSpjFiles } from "#app/domain/spj/add-spj-files";
import { exemptSpjItem } from "#app/domain/spj/exempt-spj-item";
import { removeSpjFile } from "#app/domain/spj/remove-spj-file";
import { replaceSpjFile } from "#app/domain/spj/replace-spj-file";
import { requireSpjItem } from "#app/domain/spj/require-spj-item";
import { reasonSchema } from "#app/domain/spj/schema";
import { checkForm, type ErrorKey, type FormReply, type Posted, readForm } from "./form.server";
import { notFound } from "./responses.server";

type ItemNews = "added" | "known" | "exempted" | "required";
type Acted<News> = { ok: true; news: News } | { ok: false; form: FormReply };

const problems = {
	"file-type": "spj-type",
	"file-size": "spj-size",
	"too-many": "spj-too-many",
	full: "spj-full",
	draft: "spj-draft",
} as const satisfies Record<string, ErrorKey>;

const refused = (errors: Record<string, ErrorKey>, { values }: Posted) =>
	({ ok: false, form: { errors, values } }) as const;

/** Does what the posted `act` says with one item: declare it unnecessary, ask for it again, or else take papers. */
export async function spjItemAct(
	services: Deps,
	eventId: string,
	slug: string,
	request: Request,
): Promise<Acted<ItemNews>> {
	const posted = await readForm(request);
	if (posted.values.act === "exempt" || posted.values.act === "require") {
		const isExempted = posted.values.act === "exempt";
		const form = isExempted ? checkForm(posted, reasonSchema) : null;
		if (form && !form.ok) return { ok: false, form: form.reply };
		const result = form
			? await exemptSpjItem(services, eventId, slug, form.value.reason)
			: await requireSpjItem(services, eventId, slug);
		if (result.ok) return { ok: true, news: isExempted ? "exempted" : "required" };
		if (result.reason === "no-such-item") throw notFound();
		return refused({ reason: "spj-draft" }, posted);
	}
	const files = posted.fileLists.get("files") ?? [];
	if (files.length === 0) return refused({ files: "document-file-required" }, posted);
	const result = await addSpjFiles(services, eventId, slug, await Promise.all(files.map(handedInAs)));
	if (result.ok) return { ok: true, news: result.added > 0 ? "added" : "known" };
	if (result.reason === "no-such-item") throw notFound();
	return refused({ files: problems[result.reason] }, posted);
}

/** Does what the posted `act` says with one paper: take it out, or else replace it. */
export async function spjFileAct(
	services: Deps,
	eventId: string,
	spjFileId: string,
	request: Request,
): Promise<Acted<"replaced" | "removed">> {
	const posted = await readForm(request);
	if (posted.values.act === "remove") {
		const form = checkForm(posted, reasonSchema);
		if (!form.ok) return { ok: false, form: form.reply };
		if (!(await removeSpjFile(services, eventId, spjFileId, form.value.reason)).ok) throw notFound();
		return { ok: true, news: "removed" };
	}
	const file = posted.files.get("file");
	if (!file) return refused({ file: "document-file-required" }, posted);
	const result = await replaceSpjFile(services, eventId, spjFileId, await handedInAs(file));
	if (result.ok) return { ok: true, news: "replaced" };
	if (result.reason === "no-such-file") throw notFound();
	return refused({ file: problems[result.reason] }, posted);
}

const handedInAs = async (file: File): Promise<HandedIn> => ({
	bytes: new Uint8Array(await file.arrayBuffer()),
	name: file.name,
});
