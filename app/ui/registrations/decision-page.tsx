import type { Category, DecisionKind, PartyBalance } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { SelectField, TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { BalancePanel } from "./balance-panel";
import { errorText, type FormErrors, type FormValues, textOf } from "./form-parts";

/** What the confirming page asks. */
export interface Question {
	kind: DecisionKind;
	/** Whom it is about. */
	ids: string[];
	/** Those of them who get a letter; the others are called. */
	mails: number;
	/** Chosen people whose status is different by now. */
	others: number;
	/** More matched than are decided at once. */
	isCapped: boolean;
	most: number;
	/** How far the parties of these people are from their shares now. */
	balance: readonly PartyBalance[];
	/** The first of them. */
	people: { id: string; name: string; organisation: string; category: Category }[];
}

interface ConfirmProps {
	question: Question;
	form: { errors: FormErrors; values: FormValues };
	/** The list, as it was left. */
	back: string;
}

/** How many the decision is about, what they will get, and who they are; the reason where one is needed. */
export function ConfirmDecision({ question, form, back }: ConfirmProps) {
	const { lang, t } = useLanguage();
	const words = t.deciding;
	const { kind, ids, mails, people } = question;
	const number = (value: number) => formatNumber(value, lang);
	const needsReason = kind === "reject" || kind === "cancel";
	return (
		<form method="post" noValidate>
			<HiddenFields
				values={{ tindakan: kind, ids: ids.join(" "), yakin: "1", kembali: textOf(form.values, "kembali") }}
			/>
			{mails > 0 ? <p>{words.consequences[kind](number(mails))}</p> : null}
			{mails < ids.length ? <p>{words.calls(number(ids.length - mails))}</p> : null}
			{question.others > 0 ? <p>{words.notMeant(number(question.others))}</p> : null}
			{question.isCapped ? <p>{words.capped(number(question.most))}</p> : null}
			<BalancePanel balance={question.balance} />
			{needsReason ? <ReasonFields form={form} /> : null}
			<section>
				<h2>{words.people}</h2>
				<ul>
					{people.map(({ id, name, organisation, category }) => (
						<li key={id}>
							{name}, <Content>{organisation}</Content>{" "}
							<PartyLabel party={category} label={t.registrations.categories[category]} />
						</li>
					))}
				</ul>
				{ids.length > people.length ? <p>{words.more(number(ids.length - people.length))}</p> : null}
			</section>
			<ButtonRow>
				<Button variant={needsReason ? "danger" : "primary"}>{words.confirm[kind](number(ids.length))}</Button>
				<LinkButton variant="link" href={back}>
					{words.keep}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}

function ReasonFields({ form: { errors, values } }: Pick<ConfirmProps, "form">) {
	const { t } = useLanguage();
	const words = t.deciding;
	return (
		<>
			<SelectField
				name="alasan"
				label={words.reasonChoice}
				hint={words.reasonChoiceHint}
				value={textOf(values, "alasan")}
				emptyLabel={words.reasonOther}
				options={Object.entries(words.reasons).map(([value, label]) => ({ value, label }))}
			/>
			<TextArea
				name="reason"
				label={words.reasonText}
				hint={words.reasonTextHint}
				rows={3}
				maxLength={1000}
				value={textOf(values, "reason")}
				error={errorText(t, errors, "reason")}
			/>
		</>
	);
}

/** Seats of a party against those chosen. */
export interface Shortage {
	category: Category;
	free: number;
	chosen: number;
	fitting: number;
	perOrganisation: number | null;
}

interface OverQuotaProps {
	eventId: string;
	shortages: readonly Shortage[];
	/** The earliest there is a seat for. */
	fittingIds: readonly string[];
	chosen: string;
	list: string;
	back: string;
}

/** Why nobody was approved, with the number that fits, and both ways out: approve those, or change the quota. */
export function OverQuota({ eventId, shortages, fittingIds, chosen, list, back }: OverQuotaProps) {
	const { lang, t } = useLanguage();
	const words = t.deciding;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<>
			<ul>
				{shortages.map(({ category, free, chosen: asked, fitting, perOrganisation }) => (
					<li key={category}>
						{words.overQuota(t.registrations.categories[category], number(free), number(asked))}
						{perOrganisation !== null && fitting < Math.min(free, asked)
							? ` ${words.perOrganisation(number(perOrganisation))}`
							: null}
					</li>
				))}
			</ul>
			<p>{fittingIds.length > 0 ? words.fittingHint : words.nothingFits}</p>
			<ButtonRow>
				{fittingIds.length > 0 ? (
					<form method="post">
						<HiddenFields values={{ tindakan: "approve", ids: chosen, yakin: "1", muat: "1", kembali: list }} />
						<Button>{words.approveFitting(number(fittingIds.length))}</Button>
					</form>
				) : null}
				<LinkButton variant="secondary" href={`/panel/kegiatan/${eventId}/kuota`}>
					{words.changeQuota}
				</LinkButton>
				<LinkButton variant="link" href={back}>
					{words.keep}
				</LinkButton>
			</ButtonRow>
		</>
	);
}
