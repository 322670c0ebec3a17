import type { ReadDb } from "#db/client";
import * as mailingQueries from "#db/queries/mailings";
import type { RegistrationFilter } from "#db/queries/registration-filter";
import * as registrationListQueries from "#db/queries/registration-list";
import { renderLetter } from "#emails/messages";
import type { Deps } from "../deps";
import { mailingLetter } from "../messages/mailing-letter";
import { loadRecipients } from "../messages/recipients";
import { printedName } from "../registrations/rules";

const samplesShown = 3;
const unreachedShown = 50;

/** What a letter to a group would be: as its first readers get it, how many it reaches, and whom it does not by mail. */
export async function previewGroupLetter(
	read: ReadDb,
	deps: Deps,
	filter: RegistrationFilter,
	letter: { subject: string; body: string },
) {
	const named = { ...filter, isNamed: true };
	const ids = await registrationListQueries.listIds(read, named, null, samplesShown);
	const context = {
		deps,
		mailing: { id: "", kind: "announcement" as const, ...letter },
		documents: [],
		present: new Set<string>(),
	};
	const samples = (await loadRecipients(read, ids)).map((recipient) => {
		const { template, facts } = mailingLetter(recipient, context, null);
		const { language } = recipient.registration;
		// The pair of template and facts was made together.
		const { subject, text } = renderLetter(template, facts as never, language);
		return { id: recipient.registration.id, name: printedName(recipient.registration), language, subject, text };
	});
	const unreached = await mailingQueries.listUnreached(read, named, unreachedShown);
	return {
		samples,
		reach: await mailingQueries.countReach(read, named),
		unreached: unreached.map((one) => ({ id: one.id, name: printedName(one), phone: one.phone })),
	};
}
