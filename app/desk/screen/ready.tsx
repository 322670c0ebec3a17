import type { DeskSnapshot } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { clockTime } from "#app/ui/attendance/clock-time";
import { Icon } from "#app/ui/primitives/icon";
import { isReady } from "../readiness";
import type { DeskState } from "../state";

/** Said before the doors open: whether the signal may go, and what is missing if not. */
export function Ready({ state, snapshot }: { state: DeskState; snapshot: DeskSnapshot }) {
	const words = useLanguage().t.desk.ready;
	const { ready, syncedAt } = state;
	const people = snapshot.people.filter(({ status }) => status === "confirmed").length;
	const time = syncedAt ? clockTime(syncedAt, snapshot.event.timeZone) : "–";
	const missing = (["page", "decoder", "storage"] as const).filter((part) => !ready[part]);
	const isAllThere = isReady(state);
	return (
		<div>
			<p className={isAllThere ? "desk-ready desk-ready-yes" : "desk-ready"} role="status">
				<Icon name={isAllThere ? "check" : "warning"} /> <b>{isAllThere ? words.yes(people, time) : words.no}</b>
			</p>
			{missing.length > 0 ? (
				<ul className="small">
					{missing.map((part) => (
						<li key={part}>{words.missing[part]}</li>
					))}
				</ul>
			) : null}
		</div>
	);
}
