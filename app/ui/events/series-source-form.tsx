import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { SelectField } from "../primitives/field";

interface Choice {
	id: string;
	label: string;
}

/** Which event or template a series repeats. */
export function SeriesSourceForm({ events, templates }: { events: readonly Choice[]; templates: readonly Choice[] }) {
	const { t } = useLanguage();
	const words = t.copies;
	const options = (kind: "kegiatan" | "kerangka", choices: readonly Choice[]) =>
		choices.map(({ id, label }) => ({ value: `${kind}-${id}`, label, lang: "id" }));
	return (
		<form method="get" action="/panel/rangkaian/baru">
			<SelectField
				name="dari"
				label={words.source}
				emptyLabel={words.sourceEmpty}
				options={[
					{ group: words.sourceTemplates, options: options("kerangka", templates) },
					{ group: words.sourceEvents, options: options("kegiatan", events) },
				]}
			/>
			<Button>{words.chooseSource}</Button>
		</form>
	);
}
