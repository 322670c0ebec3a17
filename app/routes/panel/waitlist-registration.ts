import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { waitlistRegistration } from "#app/domain/registrations/waitlist-registration";
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
	const result = await waitlistRegistration(services, event.id, registration.id);
	if (!result.ok && result.reason === "no-such-registration") throw notFound();
	const outcome = result.ok ? "kabar=waitlisted" : `gagal=${result.reason}`;
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}?${outcome}`);
}
