import { eventKinds, eventModes } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { RadioGroup } from "../primitives/choice-field";
import { TextField } from "../primitives/field";
import type { PlanningForm } from "./planning-form";

/** Title and kind: what an event is called. */
export function TitleAndKind({ form }: { form: PlanningForm }) {
	const { t } = useLanguage();
	return (
		<>
			<TextField
				name="title"
				label={t.planning.title}
				hint={t.planning.titleHint}
				lang="id"
				value={form.value("title")}
				error={form.problem("title")}
			/>
			<RadioGroup
				name="kind"
				label={t.planning.kind}
				value={form.value("kind")}
				error={form.problem("kind")}
				choices={eventKinds.map((kind) => ({ value: kind, label: t.events.kinds[kind] }))}
			/>
		</>
	);
}

/** In person, online or both. */
export function ModeField({ form }: { form: PlanningForm }) {
	const { t } = useLanguage();
	return (
		<RadioGroup
			name="mode"
			label={t.planning.mode}
			value={form.value("mode")}
			error={form.problem("mode")}
			choices={eventModes.map((mode) => ({ value: mode, label: t.events.modes[mode] }))}
		/>
	);
}
