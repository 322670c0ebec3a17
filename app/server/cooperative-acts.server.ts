import { handInPaper } from "#app/domain/cooperatives/hand-in-paper";
import { messageSchema } from "#app/domain/cooperatives/schema";
import { writeMessage } from "#app/domain/cooperatives/write-message";
import type { Deps } from "#app/domain/deps";
import { textOf } from "#app/ui/registrations/form-parts";
import { checkForm, type FormReply, readForm } from "./form.server";
import { notFound } from "./responses.server";

type Acted = { ok: true; news: "paper" | "sent" } | { ok: false; form: FormReply };

/** The two forms of a cooperative's page: a paper that is handed in, and a message. */
export async function cooperativeAct(services: Deps, id: string, request: Request): Promise<Acted> {
	const posted = await readForm(request);
	if (posted.values.act === "message") {
		const form = checkForm(posted, messageSchema);
		if (!form.ok) return { ok: false, form: form.reply };
		const answered = await writeMessage(services, id, form.value);
		if (!answered.ok) throw notFound();
		return { ok: true, news: "sent" };
	}
	const refused = (errors: FormReply["errors"]): Acted => ({ ok: false, form: { errors, values: posted.values } });
	const file = posted.files.get("file");
	if (!file) return refused({ file: "file-required" });
	const handedIn = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
	const result = await handInPaper(services, id, textOf(posted.values, "code") || null, handedIn);
	if (result.ok) return { ok: true, news: "paper" };
	if (result.reason === "no-such-cooperative") throw notFound();
	return result.reason === "no-such-item" ? refused({ code: "choose-one" }) : refused({ file: result.reason });
}
