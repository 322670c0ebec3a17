import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { TextArea } from "../primitives/field";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import type { ShownEntry } from "./types";

interface SpjExemptionProps {
	page: string;
	entry: ShownEntry;
	form: PlanningForm;
	timeZone: string;
}

/** Declares an item unnecessary with a reason, or asks for it again; an item that is there needs neither. */
export function SpjExemption({ page, entry, form, timeZone }: SpjExemptionProps) {
	const { lang, t } = useLanguage();
	const words = t.spj;
	if (entry.state === "exempt" && entry.exemption) {
		const { reason, by, at } = entry.exemption;
		return (
			<Panel title={words.states.exempt}>
				<p>
					<Content>{reason}</Content>
				</p>
				<p className="muted small">{words.exemptBy(by, formatInstant(at, timeZone, lang))}</p>
				<InlineForm action={page} label={words.require} fields={{ act: "require" }} />
			</Panel>
		);
	}
	if (entry.state === "present") return null;
	return (
		<Panel title={words.exempt}>
			<form method="post" action={page} noValidate>
				<input type="hidden" name="act" value="exempt" />
				<TextArea
					name="reason"
					label={words.reason}
					hint={words.exemptHint}
					rows={3}
					maxLength={500}
					value={form.value("reason")}
					error={form.problem("reason")}
				/>
				<Button variant="secondary">{words.exempt}</Button>
			</form>
		</Panel>
	);
}
