import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { DateField, TextArea } from "../primitives/field";

/** Publishes a new version of the privacy notice. */
export function NoticeForm({ form }: { form: PlanningForm }) {
	const { t } = useLanguage();
	const words = t.privacy.notice;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
			<DateField {...field("effectiveOn")} label={words.effectiveOn} hint={words.effectiveOnHint} />
			<TextArea {...field("changesIndonesian")} label={words.changesIndonesian} rows={3} maxLength={1000} />
			<TextArea {...field("changesEnglish")} label={words.changesEnglish} rows={3} maxLength={1000} lang="en" />
			<TextArea
				{...field("textIndonesian")}
				label={words.textIndonesian}
				hint={words.textHint}
				rows={16}
				maxLength={20_000}
			/>
			<TextArea {...field("textEnglish")} label={words.textEnglish} rows={16} maxLength={20_000} lang="en" />
			<Button>{words.publish}</Button>
		</form>
	);
}
