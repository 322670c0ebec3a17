import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { InlineForm } from "../primitives/inline-form";
import { Tag } from "../primitives/tag";
import { clockTime } from "./clock-time";
import { SubstituteLink } from "./desk-outcome";
import { type DeskForms, type DeskPerson, listFields } from "./types";

interface DeskMatchesProps {
	words: string;
	people: readonly DeskPerson[];
	/** More fit than are shown. */
	hasMore: boolean;
	forms: DeskForms;
	/** The desk without a search. */
	home: string;
}

/** Whoever fits a name, with the organisation that tells namesakes apart, each with one button. */
export function DeskMatches({ words: searched, people, hasMore, forms, home }: DeskMatchesProps) {
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
								{person.phone ? (
									<>
										{" · "}
										<a className="keep-together" href={person.phone.href}>
											{person.phone.shown}
										</a>
									</>
								) : null}
							</p>
							{person.deskNote ? (
								<p className="small">
									<strong>{t.door.note}:</strong> <Content>{person.deskNote}</Content>
								</p>
							) : null}
						</div>
						<Action person={person} forms={forms} />
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

function Action({ person, forms }: { person: DeskPerson; forms: DeskForms }) {
	const words = useLanguage().t.attendance;
	const { list } = forms;
	if (person.checkedInAt) {
		return <Tag tone="ok">{words.presentSince(clockTime(person.checkedInAt, list.timeZone))}</Tag>;
	}
	const label = person.status === "confirmed" ? words.checkIn : words.look;
	return (
		<div className="desk-list-acts">
			{person.status === "confirmed" ? null : <Tag tone="warn">{words.states[person.status]}</Tag>}
			<InlineForm
				action={`/petugas/${list.eventId}`}
				label={label}
				hiddenLabel={printedName(person)}
				fields={{ ...listFields(forms), registrationId: person.registrationId }}
				variant={person.status === "confirmed" ? "primary" : "secondary"}
			/>
			<SubstituteLink person={person} forms={forms} />
		</div>
	);
}
