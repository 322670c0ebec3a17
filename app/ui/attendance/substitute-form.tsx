import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { ReadingColumn } from "../primitives/columns";
import { Content } from "../primitives/content";
import { HiddenFields } from "../primitives/hidden-fields";
import { Notification } from "../primitives/notification";
import { SummaryList } from "../primitives/summary-list";
import type { FormErrors, FormValues } from "../registrations/form-parts";
import { clockTime } from "./clock-time";
import { UndoForm } from "./desk-outcome";
import { DoorPersonFields } from "./door-person-fields";
import { type DeskForms, type DeskPerson, listFields, listHref } from "./types";

interface SubstituteFormProps {
	/** Whose seat changes hands. */
	person: DeskPerson;
	forms: DeskForms;
	values: FormValues;
	errors: FormErrors;
}

/** Who comes instead of somebody; what belongs to the seat is shown and stays. */
export function SubstituteForm({ person, forms, values, errors }: SubstituteFormProps) {
	const { t } = useLanguage();
	const words = t.door.replace;
	return (
		<ReadingColumn>
			<SummaryList
				rows={[
					{
						label: words.now,
						value: (
							<>
								<Content>{printedName(person)}</Content>, {person.code}
							</>
						),
					},
					{
						label: t.registrations.represents,
						value: <PartyLabel party={person.category} label={t.registrations.categories[person.category]} />,
					},
					{ label: t.registrations.organisation, value: <Content>{person.organisationName}</Content> },
				]}
			/>
			{person.checkedInAt ? (
				<Notification
					tone="warn"
					title={words.isIn(clockTime(person.checkedInAt, forms.list.timeZone))}
					actions={<UndoForm person={person} forms={forms} />}
				>
					{words.isInHint}
				</Notification>
			) : person.status === "confirmed" ? (
				<form method="post" noValidate>
					<HiddenFields values={listFields(forms)} />
					<DoorPersonFields nameLabel={words.name} values={values} errors={errors} />
					<ButtonRow>
						<Button>{words.submit}</Button>
						<LinkButton variant="link" href={listHref(forms.list)}>
							{t.frame.cancel}
						</LinkButton>
					</ButtonRow>
				</form>
			) : (
				<Notification tone="warn">{words.noSeat}</Notification>
			)}
		</ReadingColumn>
	);
}
