import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { carryOver } from "#app/domain/followups/carry-over";
import { undoCarryOver } from "#app/domain/followups/undo-carry-over";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { textOf, textsOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: the form stands on the event's follow-ups. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	throw seeOther(`/panel/kegiatan/${event.id}/tindak-lanjut`);
}

/** Takes up the follow-ups that are ticked, or takes one back (`urungkan`). */
export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const { values } = await readForm(args.request);
	const page = `/panel/kegiatan/${event.id}/tindak-lanjut`;
	const undone = textOf(values, "urungkan");
	if (undone) {
		await undoCarryOver(services, event.id, undone);
		throw seeOther(`${page}?kabar=uncarried`);
	}
	const ids = textsOf(values, "lanjutan").filter((id) => /^[0-9a-f-]{36}$/.test(id));
	const result = await carryOver(services, event.id, ids);
	throw seeOther(`${page}?kabar=${result.ok && result.count > 0 ? "carried" : "none-carried"}`);
}
