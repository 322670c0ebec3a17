import { type ReactNode, useEffect, useRef, useState } from "react";
import type { SnapshotPerson } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { clockTime } from "#app/ui/attendance/clock-time";
import { PartyLabel } from "#app/ui/brand/party";
import { Button } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { Outcome } from "#app/ui/primitives/outcome";
import { VisuallyHidden } from "#app/ui/primitives/visually-hidden";
import { findPresence, type Presence, restOfGroup } from "../model/desk-view";
import { signal } from "../signals";
import type { LastAct } from "../state";
import { outcomeWords, toneOf } from "./outcome-words";
import { Override } from "./override";
import { Substitute } from "./substitute";
import { type OpenDesk, useDesk } from "./use-desk";

/** Outcomes after which a supervisor may let somebody in all the same. */
const overridable = ["not_confirmed", "ended", "not_on_list"];

/** The answer to the last scan: colour, sign, word, sound and shake, with whom it was about and what can be done. */
export function Answer(open: OpenDesk) {
	const { state } = useDesk();
	const { last, device } = state;
	const { t } = useLanguage();
	const person = last?.personId ? open.view.people.get(last.personId) : undefined;
	const presence = person && findPresence(open.view.presences, person.id, open.list);
	const isOfDevice = last !== null && last.acts.length > 0 && last.result === null;
	const title =
		last &&
		outcomeWords(t, last.outcome, isOfDevice, {
			time: presence ? clockTime(presence.checkedInAt, open.snapshot.event.timeZone) : "",
			station: presence?.station ?? null,
			by: presence?.by ?? null,
		});
	const turn = last?.turn ?? 0;
	const place = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: an answer sounds once, when its turn comes.
	useEffect(() => {
		if (!last) return;
		signal(toneOf(last.outcome, isOfDevice), device.isMuted);
		place.current?.scrollIntoView({ block: "nearest" });
	}, [turn]);
	return (
		<div className="desk-answer" ref={place}>
			<p role="status" className="visually-hidden">
				{title ? (
					<span key={turn}>
						{title} <Content>{person?.name}</Content>
					</span>
				) : null}
			</p>
			{last && title ? (
				<Outcome key={turn} tone={toneOf(last.outcome, isOfDevice)} title={title} isSilent>
					<Hints last={last} isOfDevice={isOfDevice} />
					{person?.name ? <Person person={person} /> : null}
					<WhatNext last={last} person={person} presence={presence} open={open} />
				</Outcome>
			) : null}
		</div>
	);
}

function Hints({ last, isOfDevice }: { last: LastAct; isOfDevice: boolean }) {
	const { t } = useLanguage();
	if (!isOfDevice) return last.outcome === "other_event" ? <p>{t.attendance.outcome.otherEventHint}</p> : null;
	return <p>{last.outcome === "unknown" ? t.desk.outcome.unknownOfflineHint : t.desk.offlineHint}</p>;
}

function Person({ person }: { person: SnapshotPerson }) {
	const { t } = useLanguage();
	return (
		<>
			<p className="desk-name">
				<Content>{person.name}</Content>
			</p>
			<p>
				<PartyLabel party={person.category} label={t.registrations.categories[person.category]} />
				{" · "}
				<Content>{person.organisation}</Content>
			</p>
			<Remark label={t.attendance.accessNeeds}>{person.accessNeeds}</Remark>
			<Remark label={t.desk.note}>{person.deskNote}</Remark>
		</>
	);
}

function Remark({ label, children }: { label: string; children: ReactNode }) {
	return children ? (
		<p className="desk-remark">
			<strong>{label}:</strong> <Content>{children}</Content>
		</p>
	) : null;
}

interface WhatNextProps {
	last: LastAct;
	person: SnapshotPerson | undefined;
	presence: Presence | undefined;
	open: OpenDesk;
}

/** Buttons that follow from the answer: the rest of the group, a substitute, taking it back, or letting in all the same. */
function WhatNext({ last, person, presence, open }: WhatNextProps) {
	const { desk } = useDesk();
	const { t } = useLanguage();
	const [isReplaced, setReplaced] = useState(false);
	if (!person?.name) return null;
	const { isSupervisor, name: officer } = open.snapshot.officer;
	if (isSupervisor && overridable.includes(last.outcome)) return <Override personId={person.id} />;
	if (!presence) return null;
	const group = restOfGroup(open.view, person, open.list);
	const mayUndo = isSupervisor || presence.by === null || presence.by === officer;
	const isFresh = last.outcome === "in" && last.acts.every(({ act }) => act.kind === "check_in");
	const name = <Content>{person.name}</Content>;
	return (
		<>
			{group.length > 0 ? (
				<div className="desk-group">
					<p>
						<b>{t.desk.group(group.length)}</b>
						<VisuallyHidden>: {group.map((other) => other.name).join(", ")}</VisuallyHidden>
					</p>
					<Button type="button" onClick={() => void desk.checkInGroup(group)}>
						{t.desk.checkInGroup(group.length)}
					</Button>
				</div>
			) : null}
			<div className="button-row">
				{mayUndo ? (
					<Button type="button" variant="secondary" hiddenLabel={name} onClick={() => void desk.undo(presence)}>
						{t.attendance.undo}
					</Button>
				) : null}
				{isFresh && mayUndo ? (
					<Button type="button" variant="secondary" hiddenLabel={name} onClick={() => setReplaced(true)}>
						{t.desk.substitute.open}
					</Button>
				) : null}
			</div>
			{isReplaced ? <Substitute person={person} presence={presence} close={() => setReplaced(false)} /> : null}
		</>
	);
}
