import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Checkbox } from "../primitives/choice-field";

interface OptionalConsentsProps {
	category: Category;
	isTicked: (name: string) => boolean;
}

/** The consents that may be left out, each asked apart; cooperatives are asked about the cooperatives office. */
export function OptionalConsents({ category, isTicked }: OptionalConsentsProps) {
	const { t } = useLanguage();
	const words = t.participation.register;
	return (
		<>
			<Checkbox
				name="consent_photo"
				checked={isTicked("consent_photo")}
				label={words.consentPhoto}
				hint={words.consentPhotoHint}
			/>
			{category === "cooperative" ? (
				<Checkbox
					name="consent_cooperatives"
					checked={isTicked("consent_cooperatives")}
					label={t.form.consentCooperatives}
					hint={t.form.consentCooperativesHint}
				/>
			) : null}
			<Checkbox
				name="consent_invitations"
				checked={isTicked("consent_invitations")}
				label={t.form.consentInvitations}
			/>
		</>
	);
}
