import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { reviewChanges } from "#app/domain/registrations/review-changes";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	registration: params.registrationId,
});

/** There is nothing to see here: the button stands on the registration's page. */
export async function loader(args: LoaderFunctionArgs) {
	const { event, registration } = await signedIn(args, "registrations.write", wanted(args));
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const { values } = await readForm(args.request);
	const answer = await reviewChanges(services, event.id, registration.id, String(values.seen ?? ""));
	if (!answer.ok && answer.reason === "no-such-registration") throw notFound();
	const query = new URLSearchParams(typeof values.kembali === "string" ? values.kembali : "");
	query.delete("keputusan");
	query.delete("gagal");
	query.set("kabar", answer.ok ? "reviewed" : "changed-since");
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}?${query}`);
}
