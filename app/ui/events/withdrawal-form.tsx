import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { TextArea } from "../primitives/field";
import type { PlanningForm } from "./planning-form";

interface WithdrawalFormProps {
	form: PlanningForm;
	backHref: string;
	submitLabel: string;
}

/** The reason for postponing or cancelling, and the act itself. */
export function WithdrawalForm({ form, backHref, submitLabel }: WithdrawalFormProps) {
	const { t } = useLanguage();
	return (
		<form method="post" noValidate>
			<TextArea
				name="reason"
				label={t.planning.reason}
				hint={t.planning.reasonHint}
				rows={3}
				lang="id"
				value={form.value("reason")}
				error={form.problem("reason")}
			/>
			<ButtonRow>
				<Button variant="danger">{submitLabel}</Button>
				<LinkButton href={backHref} variant="link">
					{t.planning.keepEvent}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
