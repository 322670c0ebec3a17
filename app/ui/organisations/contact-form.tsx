import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { TextField } from "../primitives/field";

/** Somebody to ask at an organisation, with what their data is kept for. */
export function ContactForm({ form }: { form: PlanningForm }) {
	const { t } = useLanguage();
	const words = t.organisations.contact;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
			<p className="muted">{t.organisations.page.contactsPurpose}</p>
			<TextField {...field("name")} label={words.name} maxLength={120} autoCapitalize="words" autoComplete="off" />
			<TextField
				{...field("position")}
				label={words.position}
				optionalLabel={t.frame.optional}
				maxLength={120}
				lang="id"
			/>
			<TextField
				{...field("phone")}
				label={words.phone}
				type="tel"
				width="medium"
				optionalLabel={t.frame.optional}
				maxLength={60}
			/>
			<TextField
				{...field("email")}
				label={words.email}
				type="email"
				width="medium"
				optionalLabel={t.frame.optional}
				maxLength={254}
				autoCapitalize="none"
				spellCheck={false}
			/>
			<Button>{words.save}</Button>
		</form>
	);
}
