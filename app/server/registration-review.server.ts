import { givenTexts } from "#app/domain/questions/rules";
import { storedBefore } from "#app/domain/registrations/pending-review";
import type { ChangedField, ReviewFacts } from "#app/ui/registrations/change-review";
import type { Registration, RegistrationAnswer } from "#db/tables/registrations";

/** What a participant changed after approval: each field as it was and as it is now. */
export function reviewOf(
	registration: Registration,
	answers: readonly RegistrationAnswer[],
	own: ReadonlyMap<string, { label: string }>,
	chosen: readonly { title: string }[],
): ReviewFacts {
	const columns = new Map(Object.entries(registration));
	const given = new Map(answers.map(({ question, answer }) => [question, answer]));
	const fields = Object.entries(storedBefore(registration)).map(([field, before]): ChangedField => {
		if (field === "accessNeeds") return { field, label: null, before: [], after: [] };
		if (field === "sessions")
			return { field, label: null, before: before?.split("; ") ?? [], after: chosen.map(({ title }) => title) };
		const isColumn = columns.has(field);
		const after = isColumn ? columns.get(field) : given.get(field);
		const shown = (value: unknown) => (typeof value !== "string" ? [] : isColumn ? [value] : [...givenTexts(value)]);
		return { field, label: own.get(field)?.label ?? null, before: shown(before), after: shown(after) };
	});
	return {
		changedAt: registration.reviewNeededAt ?? "",
		fields: fields.filter(
			({ field, before, after }) => field === "accessNeeds" || JSON.stringify(before) !== JSON.stringify(after),
		),
	};
}
