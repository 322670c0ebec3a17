import { handInPaper } from "#app/domain/cooperatives/hand-in-paper";
import { paperSchema, statedMeetingSchema } from "#app/domain/cooperatives/own-page-schema";
import { messageSchema } from "#app/domain/cooperatives/schema";
import { stateMeeting } from "#app/domain/cooperatives/state-meeting";
import { writeMessage } from "#app/domain/cooperatives/write-message";
import type { Deps } from "#app/domain/deps";
import { checkForm, type ErrorKey, type FormReply, readForm } from "./form.server";

/** What was done, as the next page tells it; or the form as it came, with what is wrong. */
type Done = { ok: true; news: "berkas" | "rat" | "pesan" } | { ok: false; form: FormReply };

/** Does what one of the forms on a cooperative's own page asks for. */
export async function actForCooperative(services: Deps, id: string, request: Request): Promise<Done> {
	const posted = await readForm(request);
	const refused = (name: string, error: ErrorKey): Done => {
		return { ok: false, form: { errors: { [name]: error }, values: posted.values } };
	};
	if (posted.values.act === "berkas") {
		const form = checkForm(posted, paperSchema);
		if (!form.ok) return { ok: false, form: form.reply };
		const file = posted.files.get("file");
		if (!file) return refused("file", "file-required");
		const handedIn = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
		const result = await handInPaper(services, id, form.value.item, handedIn);
		if (result.ok) return { ok: true, news: "berkas" };
		if (result.reason === "papers-too-many") return refused("file", "documents-too-many");
		if (result.reason === "no-such-item" || result.reason === "no-such-cooperative")
			return refused("item", "choose-one");
		return refused("file", result.reason);
	}
	if (posted.values.act === "rat") {
		const form = checkForm(posted, statedMeetingSchema);
		if (!form.ok) return { ok: false, form: form.reply };
		const result = await stateMeeting(services, id, form.value);
		if (result.ok) return { ok: true, news: "rat" };
		return refused("heldOn", result.reason === "no-such-cooperative" ? "invalid" : result.reason);
	}
	const form = checkForm(posted, messageSchema);
	if (!form.ok) return { ok: false, form: form.reply };
	await writeMessage(services, id, form.value);
	return { ok: true, news: "pesan" };
}
