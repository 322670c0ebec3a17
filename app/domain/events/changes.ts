/** Columns that follow from others or only say when a row was touched. */
const derived: ReadonlySet<string> = new Set([
	"titleFolded",
	"updatedAt",
	"startsAt",
	"endsAt",
	"registrationOpensAt",
	"registrationClosesAt",
	"editClosesAt",
	"scheduleVersion",
]);

/** Before and after of the fields that differ, for the audit trail. */
export function changesBetween(before: object, after: object) {
	const old = new Map(Object.entries(before));
	const changed = Object.entries(after).filter(
		([name, value]) => !derived.has(name) && JSON.stringify(old.get(name)) !== JSON.stringify(value),
	);
	return {
		before: Object.fromEntries(changed.map(([name]) => [name, old.get(name) ?? null])),
		after: Object.fromEntries(changed),
	};
}
