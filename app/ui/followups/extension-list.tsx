import type { ExtensionDecision } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Tag } from "../primitives/tag";

/** A wish for more time and what became of it. */
export interface ExtensionLine {
	id: string;
	wantedDueOn: string;
	reason: string;
	requestedAt: string;
	requestedByName: string;
	decision: ExtensionDecision | null;
	decidedAt: string | null;
	/** Left out where the reader need not know who decided. */
	decidedByName?: string | null;
	decisionNote: string;
}

/** Wishes for more time, newest first; nothing where there was none. */
export function ExtensionList({ items, timeZone }: { items: readonly ExtensionLine[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.followups.extension;
	if (items.length === 0) return null;
	return (
		<section>
			<h2>{words.heading}</h2>
			<ul className="evidence-list">
				{items.map((item) => (
					<li key={item.id}>
						{words.wanted}: {formatShortDate(item.wantedDueOn, lang)}{" "}
						<Tag tone={item.decision === "granted" ? "ok" : item.decision ? "mute" : "warn"}>
							{item.decision ? words.decisions[item.decision] : words.waiting}
						</Tag>
						<p>
							<Content>{item.reason}</Content>
						</p>
						<p className="muted small">
							{words.askedBy(item.requestedByName, formatInstant(item.requestedAt, timeZone, lang))}
						</p>
						{item.decisionNote ? (
							<p>
								<Content>{item.decisionNote}</Content>
							</p>
						) : null}
						{item.decidedByName && item.decidedAt ? (
							<p className="muted small">
								{words.decidedBy(item.decidedByName, formatInstant(item.decidedAt, timeZone, lang))}
							</p>
						) : null}
					</li>
				))}
			</ul>
		</section>
	);
}
