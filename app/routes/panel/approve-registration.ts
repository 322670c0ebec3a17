import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { decisionAddress } from "#app/server/decision-address.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";

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
	const answer = await decideRegistrations(services, event.id, {
		kind: "approve",
		registrationIds: [registration.id],
	});
	throw seeOther(decisionAddress(event.id, registration.id, answer, values.kembali));
}
