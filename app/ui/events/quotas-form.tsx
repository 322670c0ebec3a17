import { type Category, categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Table, type TableColumn } from "../primitives/table";
import type { PlanningForm } from "./planning-form";

interface QuotasFormProps {
	form: PlanningForm;
	confirmed: Record<Category, number>;
	waiting: Record<Category, number>;
	/** What the event says about approval, for parties that say nothing. */
	needsApproval: boolean;
	/** People who came to the door and have a seat there. */
	walkIns: number;
	/** Whether answers in calendars are read at all. */
	readsReplies: boolean;
}

const releaseChoices = ["usual", "never", "own"] as const;

/** Seats per party, beside what is taken and who waits, and the rules by which they are given. */
export function QuotasForm({ form, confirmed, waiting, needsApproval, walkIns, readsReplies }: QuotasFormProps) {
	const { lang, t } = useLanguage();
	const words = t.seats.settings;
	const number = (name: string, label: string, hint?: string) => (
		<TextField
			name={name}
			label={label}
			hint={hint}
			value={form.value(name)}
			error={form.problem(name)}
			inputMode="numeric"
			width="short"
		/>
	);
	return (
		<form method="post" noValidate>
			<HiddenFields values={{ version: form.value("version") }} />
			<Table
				caption={words.caption}
				columns={columns(t, form, { confirmed, waiting, needsApproval })}
				rows={categories}
				rowKey={(category) => category}
				stacked
			/>
			{number("per_organisation", words.perOrganisation, words.perOrganisationHint)}
			{number("walk_in", words.walkIn, words.walkInHint(formatNumber(walkIns, lang)))}
			{number("offer_hours", words.offerHours, words.offerHoursHint)}
			<RadioGroup
				name="release"
				label={words.release}
				hint={readsReplies ? words.releaseHint : words.releaseHintOff}
				error={form.problem("release")}
				value={form.value("release")}
				choices={releaseChoices.map((value) => ({ value, label: words.releaseChoices[value] }))}
			/>
			{number("release_minutes", words.releaseMinutes, words.releaseMinutesHint)}
			<Button>{t.planning.saveQuotas}</Button>
		</form>
	);
}

function columns(
	t: ReturnType<typeof useLanguage>["t"],
	form: PlanningForm,
	{ confirmed, waiting, needsApproval }: Omit<QuotasFormProps, "form" | "walkIns" | "readsReplies">,
): TableColumn<Category>[] {
	const words = t.seats.settings;
	const field = (category: Category, suffix: string, header: string) => {
		const name = `${category}${suffix}`;
		return (
			<TextField
				name={name}
				label={words.ofParty(header, t.registrations.categories[category])}
				hideLabel
				value={form.value(name)}
				error={form.problem(name)}
				inputMode="numeric"
				width="short"
			/>
		);
	};
	const approvals = [
		{ value: "yes", label: words.approvalYes },
		{ value: "no", label: words.approvalNo },
	];
	return [
		{
			key: "party",
			header: words.party,
			rowHeader: true,
			cell: (category) => (
				<>
					<PartyLabel party={category} label={t.registrations.categories[category]} />
					<Taken confirmed={confirmed[category]} waiting={waiting[category]} />
				</>
			),
		},
		{ key: "seats", header: words.seats, cell: (category) => field(category, "", words.seats) },
		{ key: "held", header: words.held, cell: (category) => field(category, "_held", words.held) },
		{ key: "target", header: words.target, cell: (category) => field(category, "_target", words.target) },
		{
			key: "approval",
			header: words.approval,
			cell: (category) => (
				<SelectField
					name={`${category}_approval`}
					label={words.ofParty(words.approval, t.registrations.categories[category])}
					hideLabel
					options={approvals}
					emptyLabel={needsApproval ? words.approvalAsEventYes : words.approvalAsEventNo}
					value={form.value(`${category}_approval`)}
					error={form.problem(`${category}_approval`)}
				/>
			),
		},
	];
}

function Taken({ confirmed, waiting }: { confirmed: number; waiting: number }) {
	const { lang, t } = useLanguage();
	const taken = [
		confirmed > 0 ? t.planning.confirmedNow(formatNumber(confirmed, lang)) : "",
		waiting > 0 ? t.planning.waitingNow(formatNumber(waiting, lang)) : "",
	].filter(Boolean);
	return taken.length > 0 ? <span className="line muted small">{taken.join(" · ")}</span> : null;
}
