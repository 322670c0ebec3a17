import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { undoDecision } from "#app/domain/registrations/undo-decision";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands where the decision is reported. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran?keputusan=${args.params.decisionId}`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const decisionId = args.params.decisionId ?? "";
	const { values } = await readForm(args.request);
	const answer = await undoDecision(services, event.id, decisionId);
	if (!answer.ok && answer.reason === "no-such-decision") throw notFound();
	const query = new URLSearchParams(typeof values.kembali === "string" ? values.kembali : "");
	query.set("keputusan", decisionId);
	if (!answer.ok) query.set("gagal", answer.reason);
	const one = typeof values.pendaftaran === "string" ? `/${encodeURIComponent(values.pendaftaran)}` : "";
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran${one}?${query}`);
}
