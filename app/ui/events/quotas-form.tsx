import { type Category, categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Button } from "../primitives/button";
import { TextField } from "../primitives/field";
import type { PlanningForm } from "./planning-form";

interface QuotasFormProps {
	form: PlanningForm;
	confirmed: Record<Category, number>;
	waiting: Record<Category, number>;
}

/** Seats per party, beside what is taken and who waits. */
export function QuotasForm({ form, confirmed, waiting }: QuotasFormProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const taken = (category: Category) =>
		[
			confirmed[category] > 0 ? words.confirmedNow(formatNumber(confirmed[category], lang)) : "",
			waiting[category] > 0 ? words.waitingNow(formatNumber(waiting[category], lang)) : "",
		]
			.filter(Boolean)
			.join(" · ");
	return (
		<form method="post" noValidate>
			{categories.map((category) => (
				<TextField
					key={category}
					name={category}
					label={<PartyLabel party={category} label={t.registrations.categories[category]} />}
					hint={taken(category) || undefined}
					value={form.value(category)}
					error={form.problem(category)}
					inputMode="numeric"
					width="short"
				/>
			))}
			<Button>{words.saveQuotas}</Button>
		</form>
	);
}
