import { recordedWays } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { TextArea, TextField } from "../primitives/field";
import { RequestKindField } from "./request-kind-field";

/** Writes down what somebody asked by telephone, by letter or in person. */
export function RecordRequestForm({ form, formKey }: { form: PlanningForm; formKey: string }) {
	const { t } = useLanguage();
	const words = t.privacy.record;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	const optional = { optionalLabel: t.frame.optional };
	return (
		<form method="post" noValidate>
			<input type="hidden" name="form_key" value={form.value("form_key") || formKey} />
			<RequestKindField value={form.value("kind")} error={form.problem("kind")} />
			<RadioGroup
				{...field("way")}
				label={words.way}
				choices={recordedWays.map((way) => ({ value: way, label: t.privacy.ways[way] }))}
			/>
			<TextField {...field("name")} label={words.name} maxLength={100} />
			<TextField
				{...field("code")}
				{...optional}
				label={words.code}
				hint={words.codeHint}
				width="short"
				maxLength={40}
			/>
			<TextField {...field("email")} {...optional} label={words.email} type="email" maxLength={254} />
			<TextField {...field("phone")} {...optional} label={words.phone} type="tel" maxLength={40} />
			<TextArea
				{...field("message")}
				{...optional}
				label={t.privacy.own.message}
				hint={t.privacy.own.messageHint}
				maxLength={2000}
			/>
			<Checkbox name="identified" label={words.identified} checked={form.value("identified") !== ""} />
			<Button>{words.save}</Button>
		</form>
	);
}
