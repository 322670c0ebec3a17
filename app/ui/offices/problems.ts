import type { OfficeRefusal } from "#app/domain/offices/types";
import type { Messages } from "#app/i18n/catalogue";

/** The field a refusal is said beside. */
const fieldOf: Partial<Record<OfficeRefusal, string>> = {
	"no-such-region": "region",
	"name-taken": "name",
	"no-such-parent": "parentId",
	"below-itself": "parentId",
};

/** What is wrong with a refused form about an office, in words: beside one field, and all of it for the summary. */
export function officeProblems(
	errors: { readonly [field: string]: keyof Messages["errors"] } | undefined,
	refusal: OfficeRefusal | null | undefined,
	t: Messages,
) {
	const list = Object.entries(errors ?? {}).map(([name, key]) => ({ name, message: String(t.errors[key]) }));
	if (refusal) list.push({ name: fieldOf[refusal] ?? "name", message: t.offices.refusals[refusal] });
	return { list, of: (name: string): string | undefined => list.find((problem) => problem.name === name)?.message };
}
