import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "./button";
import { HiddenFields, type HiddenValues } from "./hidden-fields";

interface InlineFormProps {
	action: string;
	label: string;
	hiddenLabel?: ReactNode;
	fields?: HiddenValues | undefined;
	variant?: ButtonVariant | undefined;
	small?: boolean | undefined;
}

/** One act as one button: a POST form that shows nothing else. */
export function InlineForm({ action, label, hiddenLabel, fields, variant = "secondary", small }: InlineFormProps) {
	return (
		<form className="inline-form" method="post" action={action}>
			<HiddenFields values={fields ?? {}} />
			<Button variant={variant} small={small} hiddenLabel={hiddenLabel}>
				{label}
			</Button>
		</form>
	);
}
