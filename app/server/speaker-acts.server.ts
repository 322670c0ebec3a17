import type { Deps } from "#app/domain/deps";
import { editSpeaker } from "#app/domain/speakers/edit-speaker";
import { inviteSpeakers } from "#app/domain/speakers/invite-speakers";
import { removeSpeaker } from "#app/domain/speakers/remove-speaker";
import { renewSpeakerLink } from "#app/domain/speakers/renew-speaker-link";
import { revokeSpeakerLink } from "#app/domain/speakers/revoke-speaker-link";
import { speakerSchema } from "#app/domain/speakers/schema";
import { checkForm, type FormReply, readForm } from "./form.server";
import { notFound } from "./responses.server";

type Acted =
	| { ok: true; news: "saved" | "invited" | "renewed" | "revoked" | "removed" }
	| { ok: false; form: FormReply }
	| { ok: false; form: null; refusal: "not-published" | "finished" | "nobody" };

const acts = {
	renew: { carryOut: renewSpeakerLink, news: "renewed" },
	revoke: { carryOut: revokeSpeakerLink, news: "revoked" },
	remove: { carryOut: removeSpeaker, news: "removed" },
} as const;

/** Does what the posted `act` says with one speaker: invite, renew, revoke, remove, or else save their data. */
export async function speakerAct(services: Deps, eventId: string, speakerId: string, request: Request): Promise<Acted> {
	const posted = await readForm(request);
	const { act } = posted.values;
	if (act === "invite") {
		const result = await inviteSpeakers(services, eventId, [speakerId]);
		if (result.ok) return { ok: true, news: "invited" };
		if (result.reason === "no-such-event") throw notFound();
		return { ok: false, form: null, refusal: result.reason };
	}
	if (act === "renew" || act === "revoke" || act === "remove") {
		const { carryOut, news } = acts[act];
		if (!(await carryOut(services, eventId, speakerId)).ok) throw notFound();
		return { ok: true, news };
	}
	const form = checkForm(posted, speakerSchema);
	if (!form.ok) return { ok: false, form: form.reply };
	const result = await editSpeaker(services, eventId, speakerId, form.value);
	if (result.ok) return { ok: true, news: "saved" };
	if (result.reason === "no-such-speaker") throw notFound();
	return { ok: false, form: { errors: { name: "speaker-name-taken" }, values: form.values } };
}
