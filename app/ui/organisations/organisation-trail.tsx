import type { AuditAction } from "#app/domain/audit/types";
import {
	type MergePlace,
	mergePlaces,
	type OrganisationKind,
	type RecordField,
	recordFields,
	type UnionLevel,
} from "#app/domain/organisations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Timeline } from "../primitives/timeline";
import type { TrailLine } from "../registrations/audit-trail";

interface OrganisationTrailProps {
	lines: readonly TrailLine[];
	/** Names of the records, regions and offices that the lines mention by id or code. */
	names: Readonly<Record<string, string>>;
}

/** Who did what to a record and when, newest first, in the reader's words. */
export function OrganisationTrail({ lines, names }: OrganisationTrailProps) {
	const { lang, t } = useLanguage();
	if (lines.length === 0) return <p className="muted">{t.organisations.page.noTrail}</p>;
	return (
		<Timeline
			words={t.audit}
			entries={lines.map((line) => ({
				key: line.id,
				title: t.audit.actions[line.action as AuditAction] ?? line.action,
				who: line.actorKind === "user" && line.actorName ? line.actorName : t.audit.actors[line.actorKind],
				when: formatInstant(line.at, "Asia/Jakarta", lang),
				dateTime: line.at,
				changes: changesOf(line, names, t),
				children: <Others line={line} t={t} />,
			}))}
		/>
	);
}

function changesOf({ before, after }: TrailLine, names: Readonly<Record<string, string>>, t: Messages) {
	const words = t.organisations;
	const fields = recordFields
		.filter((field) => field in before || (field in after && after.version !== 1))
		.map((field) => ({
			field: words.fields[field],
			before: shown(field, before[field], names, t),
			after: shown(field, after[field], names, t),
		}));
	const numbers = (["numbersAdded", "numbersRemoved"] as const).flatMap((key) => {
		const list = after[key];
		return Array.isArray(list) ? [{ field: words.page[key], after: list.join(", ") }] : [];
	});
	return [...fields, ...numbers];
}

/** The other records of a merge or a distinction, with what moved. */
function Others({ line: { after }, t }: { line: TrailLine; t: Messages }) {
	const named = [after.merged, after.survivor, after.others].flat().filter((name) => typeof name === "string");
	const moved = mergePlaces.filter((place: MergePlace) => typeof after[place] === "number");
	if (named.length === 0) return null;
	return (
		<p className="small">
			<Content>{named.join("; ")}</Content>
			{moved.length > 0 ? (
				<span className="muted">
					{" · "}
					{moved.map((place) => `${after[place]} ${t.organisations.merging.places[place]}`).join(", ")}
				</span>
			) : null}
		</p>
	);
}

/** A stored value in the reader's words. */
function shown(field: RecordField, value: unknown, names: Readonly<Record<string, string>>, t: Messages) {
	if (value === undefined || value === null || value === "") return undefined;
	const words = t.organisations;
	switch (field) {
		case "kind":
			return words.kinds[value as OrganisationKind];
		case "level":
			return words.levels[value as UnionLevel];
		case "parentId":
		case "provinceCode":
		case "regencyCode":
		case "officeId":
			return <Content>{names[String(value)] ?? "…"}</Content>;
		default:
			return <Content>{String(value)}</Content>;
	}
}
