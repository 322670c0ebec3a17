import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { SummaryList } from "../primitives/summary-list";
import type { FormErrors, FormValues } from "./form-parts";
import { StaffPersonFields } from "./staff-form";

interface ReplaceFormProps {
	/** The seat that changes hands. */
	seat: { name: string; code: string; category: Category; organisationName: string };
	values: FormValues;
	errors: FormErrors;
	/** Where "no" leads. */
	back: string;
}

/** Who comes instead of somebody; what belongs to the seat is shown and stays. */
export function ReplaceForm({ seat, values, errors, back }: ReplaceFormProps) {
	const { t } = useLanguage();
	const words = t.registrations;
	return (
		<>
			<SummaryList
				rows={[
					{ label: words.replacePage.now, value: `${seat.name}, ${seat.code}` },
					{
						label: words.represents,
						value: <PartyLabel party={seat.category} label={words.categories[seat.category]} />,
					},
					{ label: words.organisation, value: <Content>{seat.organisationName}</Content> },
				]}
			/>
			<form method="post" noValidate>
				<StaffPersonFields values={values} errors={errors} />
				<ButtonRow>
					<Button>{words.replacePage.submit}</Button>
					<LinkButton variant="link" href={back}>
						{t.frame.cancel}
					</LinkButton>
				</ButtonRow>
			</form>
		</>
	);
}
