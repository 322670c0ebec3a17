import { useLanguage } from "#app/i18n/context";
import { clockTime } from "#app/ui/attendance/clock-time";
import { totalOf } from "#app/ui/attendance/desk-counts";
import { BackLink } from "#app/ui/primitives/back-link";
import { Button } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { countsOf } from "../model/desk-view";
import type { DeskState } from "../state";
import { useDesk } from "./use-desk";

/** What the desk is for, and the switch of its sound. */
export function DeskBar({ home }: { home: string }) {
	const { desk, state } = useDesk();
	const { t } = useLanguage();
	const { snapshot, device } = state;
	return (
		<header className="desk-bar">
			<BackLink href={home} label={home === "/petugas" ? t.desk.backToDesks : t.attendance.toEvent} />
			<div className="desk-bar-line">
				<div className="desk-bar-text">
					<h1>{t.attendance.title}</h1>
					{snapshot ? (
						<p className="page-meta">
							<Content>{snapshot.event.title}</Content>
						</p>
					) : null}
				</div>
				<Button type="button" variant="secondary" onClick={() => void desk.saveDevice({ isMuted: !device.isMuted })}>
					{device.isMuted ? t.desk.sound.unmute : t.desk.sound.mute}
				</Button>
			</div>
		</header>
	);
}

/**
 * Always in sight, however far somebody has scrolled: who is there, whether the server answers, what is still to be sent,
 * and when it last was.
 */
export function DeskStanding() {
	const { state } = useDesk();
	const { t } = useLanguage();
	const { view, list } = state;
	const total = view && list ? totalOf(countsOf(view, list, list.isLimited)) : null;
	return (
		<p className="desk-bar-state">
			{total ? <b>{t.desk.presentOf(total.present, total.confirmed)}</b> : null}
			<Connection state={state} />
		</p>
	);
}

function Connection({ state }: { state: DeskState }) {
	const words = useLanguage().t.desk.connection;
	const { trouble, isStarting, queue, syncedAt, snapshot } = state;
	const time = syncedAt && snapshot ? clockTime(syncedAt, snapshot.event.timeZone) : words.never;
	const isOffline = trouble !== null;
	return (
		<span className={isOffline ? "tag tag-warn" : "tag tag-ok"} role="status">
			{isStarting && !isOffline
				? words.starting
				: isOffline
					? words.offline(queue.length, time)
					: words.online(queue.length, time)}
		</span>
	);
}
