import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { InlineForm } from "../primitives/inline-form";
import { Tag } from "../primitives/tag";
import { clockTime } from "./clock-time";
import type { DeskDay, DeskPerson } from "./types";

interface DeskMatchesProps {
	words: string;
	people: readonly DeskPerson[];
	/** More fit than are shown. */
	hasMore: boolean;
	day: DeskDay;
	/** The desk without a search. */
	home: string;
}

/** Whoever fits a name, with the organisation that tells namesakes apart, each with one button. */
export function DeskMatches({ words: searched, people, hasMore, day, home }: DeskMatchesProps) {
	const { t } = useLanguage();
	const words = t.attendance;
	if (people.length === 0) {
		return (
			<EmptyState title={words.noMatch(searched)} actions={<a href={home}>{words.clearSearch}</a>}>
				{words.noMatchHint}
			</EmptyState>
		);
	}
	return (
		<section>
			<div role="status">
				<h2>{hasMore ? words.firstMatches(people.length, searched) : words.matches(people.length, searched)}</h2>
			</div>
			<ul className="desk-list">
				{people.map((person) => (
					<li key={person.registrationId}>
						<div className="desk-list-text">
							<p className="desk-list-name">
								<Content>{printedName(person)}</Content>
							</p>
							<p className="small">
								<PartyLabel party={person.category} label={t.registrations.categories[person.category]} />
								{" · "}
								<Content>{person.organisationName}</Content>
								{" · "}
								{person.code}
							</p>
						</div>
						<Action person={person} day={day} />
					</li>
				))}
			</ul>
			<p className="small">
				{hasMore ? `${words.moreMatches} ` : null}
				<a href={home}>{words.clearSearch}</a>
			</p>
		</section>
	);
}

function Action({ person, day }: { person: DeskPerson; day: DeskDay }) {
	const words = useLanguage().t.attendance;
	if (person.checkedInAt) {
		return <Tag tone="ok">{words.presentSince(clockTime(person.checkedInAt, day.timeZone))}</Tag>;
	}
	if (person.status !== "confirmed") return <Tag tone="warn">{words.states[person.status]}</Tag>;
	return (
		<InlineForm
			action={`/petugas/${day.eventId}`}
			label={words.checkIn}
			hiddenLabel={printedName(person)}
			fields={{ dayId: day.dayId, registrationId: person.registrationId }}
			variant="primary"
		/>
	);
}
