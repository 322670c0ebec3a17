import type { FollowupPriority, FollowupStatus, FollowupTheme } from "#app/domain/followups/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatShortDate } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { Content } from "../primitives/content";
import { Timeline, type TimelineEntry } from "../primitives/timeline";

/** A line of the history: one field that one person changed at one moment. */
export interface HistoryLine {
	id: string;
	at: string;
	actorName: string;
	field: string;
	before: string | null;
	after: string | null;
	note: string;
}

interface HistoryProps {
	/** Newest first. */
	lines: readonly HistoryLine[];
	timeZone: string;
	/** Titles of sessions, words of questions and names of cooperatives by id. */
	names?: Readonly<Record<string, string>>;
}

/** Who did what when, with the value before and after; lines of one act stand together. */
export function History({ lines, timeZone, names = {} }: HistoryProps) {
	const { lang, t } = useLanguage();
	const words = t.followups.history;
	const acts = new Map<string, HistoryLine[]>();
	for (const line of lines) {
		const act = `${line.at}|${line.actorName}`;
		acts.set(act, [...(acts.get(act) ?? []), line]);
	}
	const entries = [...acts.values()].map((act): TimelineEntry => {
		const [first] = act as [HistoryLine];
		const note = act.find((line) => line.note !== "")?.note;
		return {
			key: first.id,
			title: titleOf(act, t),
			who: first.actorName,
			when: formatInstant(first.at, timeZone, lang),
			dateTime: first.at,
			changes: act
				.filter((line) => line.field in words.fields)
				.reverse()
				.map((line) => ({
					field: words.fields[line.field as keyof typeof words.fields],
					before: shown(line.field, line.before, { lang, t, names }),
					after: shown(line.field, line.after, { lang, t, names }),
				})),
			children: note ? (
				<p>
					<Content>{note}</Content>
				</p>
			) : null,
		};
	});
	return <Timeline entries={entries} words={{ before: words.before, after: words.after }} />;
}

function titleOf(act: readonly HistoryLine[], t: Messages): string {
	const words = t.followups.history;
	const status = act.find((line) => line.field === "status");
	if (status && status.before === null) return words.created;
	if (status?.after === "done") return words.completed;
	if (status?.after === "cancelled") return words.cancelled;
	if (status && (status.before === "done" || status.before === "cancelled")) return words.reopened;
	const changed = (field: string) => act.find((line) => line.field === field);
	const extension = changed("extension");
	const carried = changed("carriedTo");
	if (changed("link")) return words.linkRenewed;
	if (changed("linkRevoked")) return words.linkRevoked;
	if (extension) return extension.after ? words.extensionAsked : words.extensionRefused;
	if (carried) return carried.after ? words.carried : words.carryUndone;
	if (status || changed("evidence") || changed("obstacle")) return words.reported;
	if (act.length === 1 && changed("dueOn")) return words.extended;
	return act.every((line) => line.field === "note") ? words.noted : words.edited;
}

interface Reading {
	lang: Language;
	t: Messages;
	names: Readonly<Record<string, string>>;
}

/** A stored value in the reader's words. */
function shown(field: string, value: string | null, { lang, t, names }: Reading) {
	if (value === null) return undefined;
	if (field === "status") return t.followups.statuses[value as FollowupStatus];
	if (field === "theme") return t.followups.themes[value as FollowupTheme];
	if (field === "priority") return t.followups.priorities[value as FollowupPriority];
	if (field === "dueOn" || field === "extension") return formatShortDate(value, lang);
	if (field === "sessionId" || field === "questionId" || field === "cooperativeId")
		return <Content>{names[value] ?? "–"}</Content>;
	return <Content>{value}</Content>;
}
