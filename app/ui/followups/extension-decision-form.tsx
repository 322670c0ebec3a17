import { useLanguage } from "#app/i18n/context";
import { formatDate, formatInstant } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { DateField, TextArea } from "../primitives/field";
import { SummaryList } from "../primitives/summary-list";
import { errorText, textOf } from "../registrations/form-parts";
import type { RefusedForm } from "./progress-form";

/** The fields in their order, for the error summary. */
export const extensionDecisionFields = ["decision", "dueOn", "note"] as const;

interface ExtensionDecisionFormProps {
	/** Where the decision is sent. */
	action: string;
	request: { id: string; wantedDueOn: string; reason: string; requestedAt: string; requestedByName: string };
	dueOn: string;
	timeZone: string;
	form?: RefusedForm | undefined;
}

/** A wish for more time, and the answer to it. */
export function ExtensionDecisionForm({ action, request, dueOn, timeZone, form }: ExtensionDecisionFormProps) {
	const { lang, t } = useLanguage();
	const words = t.followups.extension;
	const { errors, values } = form ?? { errors: {}, values: {} };
	return (
		<>
			<SummaryList
				rows={[
					{ label: words.present, value: formatDate(dueOn, lang) },
					{ label: words.wanted, value: formatDate(request.wantedDueOn, lang) },
					{ label: words.reason, value: <Content>{request.reason}</Content> },
				]}
			/>
			<p className="muted small">
				{words.askedBy(request.requestedByName, formatInstant(request.requestedAt, timeZone, lang))}
			</p>
			<form method="post" action={action} noValidate>
				<input type="hidden" name="requestId" value={request.id} />
				<RadioGroup
					name="decision"
					label={words.decision}
					inline
					value={textOf(values, "decision") || "granted"}
					error={errorText(t, errors, "decision")}
					choices={[
						{ value: "granted", label: words.grant },
						{ value: "refused", label: words.refuse },
					]}
				/>
				<DateField
					name="dueOn"
					label={words.dueOn}
					hint={words.dueHint}
					value={textOf(values, "dueOn") || request.wantedDueOn}
					error={errorText(t, errors, "dueOn")}
				/>
				<TextArea
					name="note"
					id="decision-note"
					label={words.note}
					hint={words.noteHint}
					rows={2}
					maxLength={1000}
					value={textOf(values, "note")}
					error={errorText(t, errors, "note")}
				/>
				<Button>{words.save}</Button>
			</form>
		</>
	);
}
