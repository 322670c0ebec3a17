import { useLanguage } from "#app/i18n/context";
import { formatFileSize, formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";

/** A piece of evidence as a page shows it. */
export interface EvidenceItem {
	id: string;
	label: string;
	/** Null where only the label of a paper is recorded. */
	href: string | null;
	addedAt: string;
	addedByName: string;
	/** In bytes. */
	bytes: number | null;
}

/** What was handed in, each file behind the guard of the page it is listed on. */
export function EvidenceList({ items, timeZone }: { items: readonly EvidenceItem[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.followups.detail;
	if (items.length === 0) return <p className="muted">{words.noEvidence}</p>;
	return (
		<ul className="evidence-list">
			{items.map((item) => (
				<li key={item.id}>
					{item.href ? (
						<a href={item.href}>
							<Content>{item.label}</Content>
						</a>
					) : (
						<Content>{item.label}</Content>
					)}{" "}
					<span className="muted small">
						{item.bytes === null ? words.paperOnly : formatFileSize(item.bytes)}
						{" · "}
						{words.added(item.addedByName, formatInstant(item.addedAt, timeZone, lang))}
					</span>
				</li>
			))}
		</ul>
	);
}
