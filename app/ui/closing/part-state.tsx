import { partSlugs } from "#app/domain/closing/rules";
import type { ReportPart } from "#app/domain/closing/types";
import { useLanguage } from "#app/i18n/context";
import { Permitted } from "../layout/permitted";
import { Tag } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";

/** How a part stands, in short. */
export interface ShownPart {
	part: ReportPart;
	isEdited: boolean;
	isOutdated: boolean;
}

/** Whether a part was written by organisers, whether its data changed since, and the way to write it. */
export function PartState({ eventId, state }: { eventId: string; state: ShownPart | undefined }) {
	const { t, lang } = useLanguage();
	const words = t.closing.report;
	if (!state) return null;
	return (
		<p className="report-part-state" lang={lang}>
			{state.isEdited ? <Tag tone="info">{words.edited}</Tag> : null}{" "}
			{state.isOutdated ? <Tag tone="warn">{words.outdated}</Tag> : null}{" "}
			<Permitted to="events.write">
				<a href={`/panel/kegiatan/${eventId}/laporan/${partSlugs[state.part]}`}>
					{words.edit}
					<VisuallyHidden> {words.parts[state.part]}</VisuallyHidden>
				</a>
			</Permitted>
		</p>
	);
}
