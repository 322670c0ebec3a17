import type { ReactNode } from "react";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow } from "../primitives/button";
import { HiddenFields } from "../primitives/hidden-fields";
import { Notification } from "../primitives/notification";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { textOf, valuesWithout } from "../registrations/form-parts";
import { delegateCount, type GroupFormProps } from "./form-props";

const answersForm = "jawaban";

/** Page 3: all answers, each with the way back to it, and what is agreed to. */
export function CheckStep(props: GroupFormProps) {
	const { action, values, parties, regions, limit, needsApproval, consents, consentFields } = props;
	const { t } = useLanguage();
	const labels = t.participation.register;
	const words = t.groups.form;
	const text = (name: string) => textOf(values, name);
	const count = delegateCount(values, limit);
	const category = categories.find((one) => one === text("category")) ?? "other";
	const free = parties.find((party) => party.category === category)?.free ?? 0;
	const region = regions.flatMap(({ options }) => options).find(({ value }) => value === text("region"))?.label;
	const contact = [text("contact_name"), text("contact_position"), text("contact_phone"), text("contact_email")];
	const mailTo = text("mail_to") === "contact" ? "contact" : "delegates";
	const row = (name: string, label: string, page: 1 | 2, value: ReactNode) => (
		<Answer key={name} {...{ action, name, label, page }} value={value || t.frame.notFilled} />
	);
	const delegates = Array.from({ length: count }, (_none, index) => {
		const part = (name: string) => text(`d${index + 1}_${name}`);
		const contactOf = [part("position"), part("phone"), part("email")].filter(Boolean).join(" · ");
		const value = part("name") ? (
			<>
				<span className="line">{part("name")}</span>
				<span className="line muted small">{contactOf || words.noContact}</span>
			</>
		) : (
			t.groups.page.waitingForName
		);
		return row(`d${index + 1}_name`, words.delegate(index + 1), 2, value);
	});
	return (
		<>
			<form id={answersForm} method="post" action={action}>
				<HiddenFields values={valuesWithout(values, [])} />
			</form>
			<dl className="summary-list">
				{row("category", labels.representing, 1, <PartyLabel party={category} label={labels.categories[category]} />)}
				{row("organisation", labels.organisation, 1, text("organisation"))}
				{row("region", labels.region, 1, region)}
				{row("contact_name", words.contactHeading, 1, contact.filter(Boolean).join(" · "))}
				{delegates}
				{row("mail_to", words.mailTo, 2, words.mailToChoices[mailTo])}
			</dl>
			<form method="post" action={action} noValidate>
				<HiddenFields values={valuesWithout(values, consentFields)} />
				{free < count && !needsApproval ? (
					<Notification tone="warn">{words.fullNote(t.registrations.categories[category])}</Notification>
				) : null}
				<h2>{labels.consentHeading}</h2>
				{consents}
				<ButtonRow>
					<Button name="step" value="submit">
						{words.send}
					</Button>
					<Button name="step" value="ubah-2" variant="secondary">
						{t.frame.back}
					</Button>
				</ButtonRow>
			</form>
		</>
	);
}

interface AnswerProps {
	action: string;
	name: string;
	label: string;
	page: 1 | 2;
	value: ReactNode;
}

/** One answer; its button leads back to its field with all answers kept. */
function Answer({ action, name, label, page, value }: AnswerProps) {
	const { t } = useLanguage();
	return (
		<div>
			<dt>{label}</dt>
			<dd className="summary-text">{value}</dd>
			<dd className="summary-action">
				<button
					type="submit"
					className="text-button"
					form={answersForm}
					formAction={`${action}#${name}`}
					name="step"
					value={`ubah-${page}`}
				>
					{t.frame.change}
					<VisuallyHidden> {t.participation.register.changeAnswer(label)}</VisuallyHidden>
				</button>
			</dd>
		</div>
	);
}
