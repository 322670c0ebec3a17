import type { Deps } from "#app/domain/deps";
import { groupLetterSchema } from "#app/domain/mailings/letter-schema";
import { previewGroupLetter } from "#app/domain/mailings/preview-group-letter";
import { writeToGroup } from "#app/domain/mailings/write-to-group";
import { textOf } from "#app/ui/registrations/form-parts";
import {
	type RegistrationAddress,
	readRegistrationAddress,
	registrationsQuery,
} from "#app/ui/registrations/registration-address";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as mailingQueries from "#db/queries/mailings";
import type { EventRow } from "#db/tables/events";
import { checkForm, type FormReply, readForm } from "./form.server";
import { filterChoices, registrationFilter } from "./registration-filter.server";
import { notFound, seeOther } from "./responses.server";

/** Whom the address means; people with a seat for an address that says nothing. */
export function addressedBy(query: URLSearchParams): RegistrationAddress {
	const address = readRegistrationAddress(query);
	return [...query.keys()].some((name) => name !== "lang") ? address : { ...address, status: "confirmed" };
}

/** What the page for writing offers: filters, and how many people they mean. */
export async function groupLetterPage(read: ReadDb, deps: Deps, event: EventRow, address: RegistrationAddress) {
	const days = await eventQueries.listDays(read, event.id);
	const filter = { ...registrationFilter(event, days, address, deps.now()), isNamed: true };
	return {
		address,
		choices: await filterChoices(read, event.id, days),
		reach: await mailingQueries.countReach(read, filter),
	};
}

type Preview = Awaited<ReturnType<typeof previewGroupLetter>>;
type Problem = "group-changed" | "nobody" | "too-many";

/** What comes of a posted letter when it was not sent: the form again, or its preview. */
export interface GroupLetterReply {
	form: FormReply;
	address: RegistrationAddress;
	preview: Preview | null;
	problem: Problem | null;
}

/** Previews a letter or, when it was seen and confirmed, sends it; throws the way to the list once it is under way. */
export async function postGroupLetter(
	read: ReadDb,
	deps: Deps,
	event: EventRow,
	request: Request,
): Promise<GroupLetterReply> {
	const posted = await readForm(request);
	// Without a key nothing is sent: the preview brings one.
	const isKeyed = textOf(posted.values, "form_key") !== "";
	const values = isKeyed ? posted.values : { ...posted.values, form_key: crypto.randomUUID() };
	const address = readRegistrationAddress(new URLSearchParams(textOf(values, "kepada")));
	const checked = checkForm(posted, groupLetterSchema);
	const form = { errors: checked.ok ? {} : checked.reply.errors, values };
	if (!checked.ok || textOf(values, "step") === "edit") return { form, address, preview: null, problem: null };
	const days = await eventQueries.listDays(read, event.id);
	const filter = registrationFilter(event, days, address, deps.now());
	const letter = { subject: checked.value.subject, body: checked.value.message };
	let problem: Problem | null = null;
	if (isKeyed && textOf(values, "step") === "send") {
		const result = await writeToGroup(deps, event.id, {
			...letter,
			filter,
			expected: Number(textOf(values, "jumlah")),
			formKey: textOf(values, "form_key"),
			query: registrationsQuery(address).toString(),
		});
		if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/surat?kabar=sent`);
		if (result.reason === "no-such-event") throw notFound();
		problem = result.reason;
	}
	const preview = await previewGroupLetter(read, deps, filter, letter);
	return { form, address, preview, problem };
}
