import { useLanguage } from "#app/i18n/context";
import { clockTime } from "#app/ui/attendance/clock-time";
import { DeskCounts } from "#app/ui/attendance/desk-counts";
import { Button } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { Details } from "#app/ui/primitives/details";
import { Tag } from "#app/ui/primitives/tag";
import { countsOf, latest } from "../model/desk-view";
import type { DifferentAnswer, QueuedAct } from "../model/queued-act";
import { DeviceSettings } from "./device-settings";
import { outcomeWords } from "./outcome-words";
import { type OpenDesk, useDesk } from "./use-desk";

/** Beside the scanning: what waits, who is there, and who came last. */
export function DeskSide(open: OpenDesk) {
	const { state } = useDesk();
	const words = useLanguage().t.desk;
	const { snapshot, view, list } = open;
	return (
		<div className="desk-side">
			<DifferentAnswers {...open} answers={state.answers} />
			{snapshot.officer.isSupervisor ? (
				<nav className="button-row" aria-label={words.pages.label}>
					<a href={`/petugas/${snapshot.event.id}/keputusan`}>{words.pages.decisions(snapshot.openDecisions)}</a>
					<a href={`/petugas/${snapshot.event.id}/susulan`}>{words.pages.paper}</a>
				</nav>
			) : null}
			<DeskCounts counts={countsOf(view, list, list.isLimited)} />
			<Recent {...open} />
			<Queue queue={state.queue} timeZone={snapshot.event.timeZone} />
			<DeviceSettings />
		</div>
	);
}

function Recent({ snapshot, view, list }: OpenDesk) {
	const { desk } = useDesk();
	const words = useLanguage().t.attendance;
	const { isSupervisor, name: officer } = snapshot.officer;
	const presences = latest(view, list, 20);
	return (
		<section>
			<h2>{words.recent}</h2>
			{presences.length === 0 ? <p className="muted">{words.noRecent}</p> : null}
			<ol className="desk-list">
				{presences.map((presence) => {
					const person = view.people.get(presence.registrationId);
					const name = <Content>{person?.name ?? "–"}</Content>;
					return (
						<li key={presence.registrationId}>
							<div className="desk-list-text">
								<p>
									<b>{clockTime(presence.checkedInAt, snapshot.event.timeZone)}</b> {name}
								</p>
								<p className="muted small">
									<Content>{person?.organisation}</Content>
								</p>
							</div>
							{isSupervisor || presence.by === null || presence.by === officer ? (
								<Button
									type="button"
									variant="secondary"
									small
									hiddenLabel={name}
									onClick={() => void desk.undo(presence)}
								>
									{words.undoShort}
								</Button>
							) : null}
						</li>
					);
				})}
			</ol>
		</section>
	);
}

/** What is still to be sent. */
function Queue({ queue, timeZone }: { queue: readonly QueuedAct[]; timeZone: string }) {
	const words = useLanguage().t.desk;
	if (queue.length === 0) return <p className="muted">{words.queue.empty}</p>;
	return (
		<Details summary={words.queue.title(queue.length)}>
			<ol className="desk-list">
				{queue.map(({ act, label }) => (
					<li key={act.id}>
						<p>
							<b>{clockTime(act.at, timeZone)}</b> {words.queue.kinds[act.kind]}:{" "}
							{label === null ? words.unknownTicket : <Content>{label}</Content>}
						</p>
					</li>
				))}
			</ol>
		</Details>
	);
}

/** What came to something else than was shown at the door: somebody has to go after it. */
function DifferentAnswers({ answers, snapshot }: OpenDesk & { answers: readonly DifferentAnswer[] }) {
	const { desk } = useDesk();
	const { t } = useLanguage();
	const words = t.desk.answers;
	if (answers.length === 0) return null;
	const { timeZone } = snapshot.event;
	return (
		<section className="desk-answers" role="status">
			<h2>{words.title(answers.length)}</h2>
			<p>{words.hint}</p>
			<ul className="desk-list">
				{answers.map(({ queued, result }) => (
					<li key={result.id}>
						<div className="desk-list-text">
							<p>
								<b>{clockTime(queued.act.at, timeZone)}</b>{" "}
								{queued.label === null ? t.desk.unknownTicket : <Content>{queued.label}</Content>}
							</p>
							<p>
								{result.outcome === "in"
									? words.nowIn
									: outcomeWords(t, result.outcome, false, {
											time: result.presentSince ? clockTime(result.presentSince, timeZone) : "",
											station: result.station,
											by: result.recordedBy,
										})}
							</p>
							{result.needsDecision ? <Tag tone="bad">{words.needsDecision}</Tag> : null}
						</div>
					</li>
				))}
			</ul>
			<Button type="button" variant="secondary" onClick={() => void desk.dismissAnswers()}>
				{words.dismiss}
			</Button>
		</section>
	);
}
