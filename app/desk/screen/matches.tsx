import { useState } from "react";
import type { SnapshotPerson } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { clockTime } from "#app/ui/attendance/clock-time";
import { Button } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Tag } from "#app/ui/primitives/tag";
import { VisuallyHidden } from "#app/ui/primitives/visually-hidden";
import { findPresence } from "../model/desk-view";
import { findPeople } from "../model/find-people";
import { PersonLine } from "./person-line";
import { Substitute } from "./substitute";
import { type OpenDesk, useDesk } from "./use-desk";

const shown = 20;

/** Whom a name may mean, found on the device itself. */
export function Matches({ words: searched, close, ...open }: OpenDesk & { words: string; close: () => void }) {
	const { t } = useLanguage();
	const words = t.attendance;
	const found = findPeople(open.view, searched, shown + 1);
	const people = found.slice(0, shown);
	const closing = (
		<Button type="button" variant="secondary" onClick={close}>
			{words.clearSearch}
		</Button>
	);
	if (people.length === 0)
		return (
			<div role="status">
				<EmptyState title={words.noMatch(searched)} actions={closing}>
					{t.desk.noMatchHint}
				</EmptyState>
			</div>
		);
	const hasMore = found.length > shown;
	return (
		<section>
			<div role="status">
				<h2>{hasMore ? words.firstMatches(people.length, searched) : words.matches(people.length, searched)}</h2>
			</div>
			<ul className="desk-list">
				{people.map((person) => (
					<li key={person.id}>
						<PersonLine person={person} />
						<Acts person={person} close={close} {...open} />
					</li>
				))}
			</ul>
			{hasMore ? <p className="small">{words.moreMatches}</p> : null}
			{closing}
		</section>
	);
}

function Acts({ person, close, ...open }: OpenDesk & { person: SnapshotPerson; close: () => void }) {
	const { desk } = useDesk();
	const { t } = useLanguage();
	const [isReplaced, setReplaced] = useState(false);
	const presence = findPresence(open.view.presences, person.id, open.list);
	if (presence)
		return (
			<Tag tone="ok">{t.attendance.presentSince(clockTime(presence.checkedInAt, open.snapshot.event.timeZone))}</Tag>
		);
	const name = <Content>{person.name}</Content>;
	const letIn = () => {
		close();
		void desk.checkIn({ by: "registration", registrationId: person.id });
	};
	return (
		<div className="button-row">
			{person.status === "confirmed" ? null : <Tag tone="warn">{t.attendance.states[person.status]}</Tag>}
			<Button type="button" hiddenLabel={name} onClick={letIn}>
				{t.attendance.checkIn}
			</Button>
			{person.status === "confirmed" ? (
				<Button type="button" variant="secondary" hiddenLabel={name} onClick={() => setReplaced(true)}>
					{t.desk.substitute.open}
				</Button>
			) : null}
			<a href={`/petugas/${open.snapshot.event.id}/kontak/${person.id}`}>
				{t.desk.contact.open} <VisuallyHidden>{name}</VisuallyHidden>
			</a>
			{isReplaced ? <Substitute person={person} presence={undefined} close={() => setReplaced(false)} /> : null}
		</div>
	);
}
