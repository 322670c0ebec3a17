import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";

/** Opens a closed report again for a reason. */
export function ReopeningForm({ page, form }: { page: string; form: PlanningForm }) {
	const words = useLanguage().t.closing.page;
	return (
		<Panel title={words.reopen}>
			<p>{words.reopenHint}</p>
			<form method="post" action={page} noValidate>
				<HiddenFields values={{ act: "reopen" }} />
				<TextArea
					name="reason"
					label={words.reason}
					rows={3}
					maxLength={500}
					value={form.value("reason")}
					error={form.problem("reason")}
				/>
				<Button variant="secondary">{words.reopen}</Button>
			</form>
		</Panel>
	);
}
