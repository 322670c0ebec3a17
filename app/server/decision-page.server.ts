import { balanceOf } from "#app/domain/registrations/balance";
import { type DecisionReason, isOpenTo, mostDecided, outcomes } from "#app/domain/registrations/decision";
import { printedName } from "#app/domain/registrations/rules";
import { type DecisionKind, decisionKinds } from "#app/domain/registrations/types";
import { messagesFor } from "#app/i18n/catalogue";
import type { Question } from "#app/ui/registrations/decision-page";
import { textOf, textsOf } from "#app/ui/registrations/form-parts";
import { readRegistrationAddress } from "#app/ui/registrations/registration-address";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as registrationListQueries from "#db/queries/registration-list";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { FormValues } from "./form.server";
import { registrationFilter } from "./registration-filter.server";

/** The decision a form asks for; undefined for none that there is. */
export function decisionKind(values: FormValues): DecisionKind | undefined {
	return decisionKinds.find((kind) => kind === textOf(values, "tindakan"));
}

/** The people a form is about: those of the confirming page, those ticked, or all that match the list it came from. */
export async function chosenIds(
	read: ReadDb,
	event: EventRow,
	kind: DecisionKind,
	values: FormValues,
	now: Date,
): Promise<string[]> {
	const shape = /^[0-9a-f-]{36}$/;
	const named = [...textOf(values, "ids").split(" "), ...textsOf(values, "pilih")].filter((id) => shape.test(id));
	if (values.semua === undefined) return [...new Set(named)];
	const address = readRegistrationAddress(new URLSearchParams(textOf(values, "kembali")));
	const filter = registrationFilter(event, await eventQueries.listDays(read, event.id), address, now);
	return registrationListQueries.listIds(
		read,
		{ ...filter, statuses: outcomes[kind].from },
		address.sort,
		mostDecided + 1,
	);
}

const mostNames = 20;

/** What the confirming page asks: whom the decision would be about, and what they would get. */
export async function decisionQuestion(
	read: ReadDb,
	event: EventRow,
	kind: DecisionKind,
	ids: readonly string[],
): Promise<Question> {
	const found = await registrationQueries.listByIds(read, event.id, ids.slice(0, mostDecided));
	const meant = found.filter(({ status }) => isOpenTo(kind, status));
	const [quotas, { confirmed }] = await Promise.all([
		eventQueries.listQuotas(read, event.id),
		registrationQueries.countPlaces(read, event.id),
	]);
	const balance = balanceOf(quotas, (category) => confirmed[category]);
	return {
		balance: balance.filter((party) => meant.some(({ category }) => category === party.category)),
		kind,
		ids: meant.map(({ id }) => id),
		mails: meant.filter(({ email }) => email !== null).length,
		others: found.length - meant.length,
		isCapped: ids.length > mostDecided,
		most: mostDecided,
		people: meant.slice(0, mostNames).map((one) => ({
			id: one.id,
			name: printedName(one),
			organisation: one.organisationName,
			category: one.category,
		})),
	};
}

/** The reason that a form gives, chosen and written, in both languages of letters; null when it gives none. */
export function decisionReason(values: FormValues): DecisionReason | null {
	const chosen = textOf(values, "alasan");
	const written = textOf(values, "reason");
	const textIn = (language: "id" | "en") => {
		const { reasons } = messagesFor(language).deciding;
		return [reasons[chosen as keyof typeof reasons], written].filter(Boolean).join(" ");
	};
	const reason = { id: textIn("id"), en: textIn("en") };
	return reason.id ? reason : null;
}
