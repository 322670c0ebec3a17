import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { TextArea } from "../primitives/field";
import { errorText, textOf } from "../registrations/form-parts";
import type { RefusedForm } from "./progress-form";

interface ReasonFormProps {
	form: RefusedForm | undefined;
	/** `danger` for what cannot be taken lightly. */
	variant: "primary" | "danger";
	words: { reason: string; confirm: string; keep: string };
	/** Where "no" leads. */
	back: string;
}

/** One act that needs a reason in words: a page of its own with a way out. */
export function ReasonForm({ form = { errors: {}, values: {} }, variant, words, back }: ReasonFormProps) {
	const { t } = useLanguage();
	return (
		<form method="post" noValidate>
			<TextArea
				name="reason"
				label={words.reason}
				rows={3}
				maxLength={1000}
				value={textOf(form.values, "reason")}
				error={errorText(t, form.errors, "reason")}
			/>
			<ButtonRow>
				<Button variant={variant}>{words.confirm}</Button>
				<LinkButton variant="link" href={back}>
					{words.keep}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
