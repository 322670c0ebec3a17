import type { SnapshotList } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { type OpenDesk, useDesk } from "./use-desk";

/** Which list the desk works on: a day, or a session of it. */
export function ListChoice({ snapshot, list }: OpenDesk) {
	const { desk } = useDesk();
	const { lang, t } = useLanguage();
	const { lists } = snapshot;
	if (lists.length < 2) return null;
	const label = ({ position, title, startsAtLocal }: SnapshotList) =>
		title === null
			? t.desk.day(position, formatShortDate(startsAtLocal, lang))
			: t.desk.session(position, startsAtLocal.slice(11, 16).replace(":", "."), title);
	return (
		<div className="field">
			<label className="field-label" htmlFor="list">
				{t.desk.list}
			</label>
			<select
				className="control desk-list-choice"
				id="list"
				value={lists.indexOf(list)}
				onChange={({ target }) => {
					const chosen = lists[Number(target.value)];
					if (chosen) desk.chooseList(chosen);
				}}
			>
				{lists.map((one, index) => (
					<option key={`${one.dayId} ${one.sessionId}`} value={index} lang={one.title === null ? undefined : "id"}>
						{label(one)}
					</option>
				))}
			</select>
		</div>
	);
}
