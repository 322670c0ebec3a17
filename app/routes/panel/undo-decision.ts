import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { undoDecision } from "#app/domain/registrations/undo-decision";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import * as decisionQueries from "#db/queries/decisions";

/** There is nothing to see here: the button stands where the decision is reported. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const decision = await decisionQueries.findDecision(read, event.id, args.params.decisionId ?? "");
	if (!decision) throw notFound();
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran?keputusan=${decision.id}`);
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
