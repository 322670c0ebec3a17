import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { clockTime } from "./clock-time";
import { UndoForm } from "./desk-outcome";
import type { DeskForms, DeskPerson } from "./types";

/** The latest check-ins of the list, each with a way back. */
export function DeskRecent({ people, forms }: { people: readonly DeskPerson[]; forms: DeskForms }) {
	const words = useLanguage().t.attendance;
	return (
		<section>
			<h2>{words.recent}</h2>
			{people.length === 0 ? <p className="muted">{words.noRecent}</p> : null}
			<ol className="desk-list">
				{people.map((person) => (
					<li key={person.registrationId}>
						<div className="desk-list-text">
							<p>
								<b>{person.checkedInAt ? clockTime(person.checkedInAt, forms.list.timeZone) : null}</b>{" "}
								<Content>{printedName(person)}</Content>
							</p>
							<p className="muted small">
								<Content>{person.organisationName}</Content>
							</p>
						</div>
						<UndoForm person={person} forms={forms} small />
					</li>
				))}
			</ol>
		</section>
	);
}
