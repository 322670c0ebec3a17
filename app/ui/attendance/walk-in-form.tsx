import { type Category, categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { ReadingColumn } from "../primitives/columns";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import { DoorPersonFields, doorPersonFields } from "./door-person-fields";
import { type DeskForms, listFields, listHref } from "./types";

export const walkInFields = ["category", "organisation", ...doorPersonFields, "reason"];

interface WalkInFormProps {
	forms: DeskForms;
	/** Seats left for people at the door, per party. */
	seats: Record<Category, number>;
	values: FormValues;
	errors: FormErrors;
	/** A reason for going over quota. */
	asksReason: boolean;
}

/** Somebody who came without being registered: whom they come for, who they are, and that they agreed. */
export function WalkInForm({ forms, seats, values, errors, asksReason }: WalkInFormProps) {
	const { t } = useLanguage();
	const words = t.door.walkIn;
	const labels = t.registrations;
	return (
		<ReadingColumn>
			<form method="post" action={listHref(forms.list, "/tamu")} noValidate>
				<HiddenFields values={listFields(forms)} />
				{asksReason ? (
					<TextField
						name="reason"
						label={words.reason}
						value={textOf(values, "reason")}
						error={errorText(t, errors, "reason")}
						maxLength={500}
						autoComplete="off"
					/>
				) : null}
				<RadioGroup
					name="category"
					label={labels.represents}
					value={textOf(values, "category")}
					error={errorText(t, errors, "category")}
					choices={categories.map((category) => ({
						value: category,
						label: <PartyLabel party={category} label={labels.categories[category]} />,
						hint: words.seatsLeft(seats[category]),
					}))}
				/>
				<TextField
					name="organisation"
					label={labels.organisation}
					value={textOf(values, "organisation")}
					error={errorText(t, errors, "organisation")}
					maxLength={200}
					autoComplete="off"
				/>
				<DoorPersonFields values={values} errors={errors} />
				<ButtonRow>
					<Button>{words.submit}</Button>
					<LinkButton variant="link" href={listHref(forms.list)}>
						{t.frame.cancel}
					</LinkButton>
				</ButtonRow>
			</form>
		</ReadingColumn>
	);
}
