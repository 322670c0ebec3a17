import type { ActorKind, AuditAction } from "#app/domain/audit/types";
import type { Category, ConsentProof, RegistrationSource, RegistrationStatus } from "#app/domain/registrations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Timeline } from "../primitives/timeline";

/** A line of the trail. */
export interface TrailLine {
	id: string;
	at: string;
	action: string;
	actorKind: ActorKind;
	actorName: string;
	before: Readonly<Record<string, unknown>>;
	after: Readonly<Record<string, unknown>>;
	reason: string | null;
}

/** Who did what to a registration and when, newest first, in the reader's words. */
export function AuditTrail({ lines, timeZone }: { lines: readonly TrailLine[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.audit;
	if (lines.length === 0) return <p className="muted">{words.empty}</p>;
	return (
		<Timeline
			words={words}
			entries={lines.map((line) => ({
				key: line.id,
				title: words.actions[line.action as AuditAction] ?? line.action,
				who: line.actorKind === "user" && line.actorName ? line.actorName : words.actors[line.actorKind],
				when: formatInstant(line.at, timeZone, lang),
				dateTime: line.at,
				changes: changesOf(line, t),
				children: line.reason ? (
					<p>
						{words.reason}: <Content>{line.reason}</Content>
					</p>
				) : null,
			}))}
		/>
	);
}

function changesOf({ before, after }: TrailLine, t: Messages) {
	const fields = Object.keys(t.audit.fields) as (keyof Messages["audit"]["fields"])[];
	return fields
		.filter((field) => field in before || field in after)
		.map((field) => ({
			field: t.audit.fields[field],
			before: shown(field, before[field], t),
			after: shown(field, after[field], t),
		}));
}

/** A stored value in the reader's words. */
function shown(field: keyof Messages["audit"]["fields"], value: unknown, t: Messages): string | undefined {
	if (value === undefined || value === null) return undefined;
	const words = t.registrations;
	switch (field) {
		case "status":
			return words.statuses[value as RegistrationStatus];
		case "category":
			return words.categories[value as Category];
		case "source":
			return words.sources[value as RegistrationSource];
		case "consentBy":
			return words.consentChannels[value as ConsentProof];
		case "replacedBy":
			return String(value);
	}
}
