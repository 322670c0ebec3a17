import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pauseLetters } from "#app/domain/messages/pause-letters";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands above the event's letters. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "letters.write", { event: args.params.eventId });
	throw seeOther(`/panel/surat?kegiatan=${event.id}`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "letters.write", { event: args.params.eventId });
	const { values } = await readForm(args.request);
	const isPaused = values.act !== "resume";
	const answer = await pauseLetters(services, event.id, { isPaused });
	if (!answer.ok) throw notFound();
	throw seeOther(`/panel/surat?kegiatan=${event.id}&kabar=${isPaused ? "paused" : "running"}`);
}
