import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { approveRegistration } from "#app/domain/registrations/approve-registration";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	registration: params.registrationId,
});

/** There is nothing to see here: the button stands in the list and on the registration's page. */
export async function loader(args: LoaderFunctionArgs) {
	const { event, registration } = await signedIn(args, "registrations.write", wanted(args));
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const { values } = await readForm(args.request);
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	const result = await approveRegistration(services, event.id, registration.id);
	if (!result.ok && result.reason === "no-such-registration") throw notFound();
	if (!result.ok) throw seeOther(`${list}/${registration.id}?gagal=${result.reason}`);
	if (typeof values.kembali !== "string") throw seeOther(`${list}/${registration.id}?kabar=approved`);
	// Approved from the list: back among the others, under the same filters.
	const query = new URLSearchParams(values.kembali);
	query.set("kabar", "approved");
	throw seeOther(`${list}?${query}`);
}
