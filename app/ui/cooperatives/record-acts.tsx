import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { FileField, SelectField, TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import type { ShownRequirement } from "./record-lists";

interface ActProps {
	id: string;
	form: { errors: FormErrors; values: FormValues };
}

interface PapersProps extends ActProps {
	papers: readonly { id: string; fileId: string; label: string; addedAt: string; addedByName: string }[];
	requirements: readonly ShownRequirement[];
}

/** What was handed in, and a way to add to it. */
export function Papers({ id, form, papers, requirements }: PapersProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	return (
		<Panel title={words.papers}>
			{papers.length === 0 ? <p className="muted">{words.noPapers}</p> : null}
			<ul className="evidence-list">
				{papers.map((paper) => (
					<li key={paper.id}>
						<Permitted to="people.export" otherwise={<Content>{paper.label}</Content>}>
							<a href={`/panel/koperasi/${id}/berkas/${paper.fileId}`}>
								<Content>{paper.label}</Content>
							</a>
						</Permitted>{" "}
						<span className="muted small">
							<Content>{paper.addedByName}</Content>, {formatInstant(paper.addedAt, "Asia/Jakarta", lang)}
						</span>
					</li>
				))}
			</ul>
			<Permitted to="cooperatives.write">
				<form method="post" encType="multipart/form-data" noValidate>
					<HiddenFields values={{ act: "paper" }} />
					<FileField
						name="file"
						label={words.paperFile}
						hint={words.paperHint}
						accept=".pdf,.jpg,.jpeg,.png"
						error={errorText(t, form.errors, "file")}
					/>
					<SelectField
						name="code"
						label={words.paperItem}
						emptyLabel={words.paperNoItem}
						value={textOf(form.values, "code")}
						options={requirements.map(({ code, label, labelEn }) => ({
							value: code,
							label: lang === "en" ? labelEn : label,
						}))}
					/>
					<Button variant="secondary">{words.addPaper}</Button>
				</form>
			</Permitted>
		</Panel>
	);
}

interface MessagesProps extends ActProps {
	messages: readonly { id: string; at: string; authorName: string; body: string }[];
	formKey: string;
}

/** What the cooperative and its offices wrote to each other, and a way to write. */
export function MessageList({ form, messages, formKey }: MessagesProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	return (
		<Panel title={words.messages}>
			<p className="muted small">{words.messagesHint}</p>
			<ul className="evidence-list">
				{messages.map(({ id, at, authorName, body }) => (
					<li key={id}>
						<span className="muted small cooperative-line">
							<Content>{authorName}</Content>, {formatInstant(at, "Asia/Jakarta", lang)}
						</span>
						<Content>{body}</Content>
					</li>
				))}
			</ul>
			<Permitted to="cooperatives.write">
				<form method="post" noValidate>
					<HiddenFields values={{ act: "message", form_key: formKey }} />
					<TextArea
						name="body"
						label={words.writeMessage}
						rows={3}
						maxLength={4000}
						value={textOf(form.values, "body")}
						error={errorText(t, form.errors, "body")}
					/>
					<Button variant="secondary">{words.send}</Button>
				</form>
			</Permitted>
		</Panel>
	);
}

interface CooperativeLinkProps {
	id: string;
	url: string;
	isRevoked: boolean;
	/** Whether there is an address to send the link to. */
	hasEmail: boolean;
	/** The link as a text to send oneself, once it was asked for. */
	byHand: { text: string; whatsApp: string; language: string } | null;
}

/** The cooperative's own page as an address, the ways to hand it over, and those to make it worthless. */
export function CooperativeLink({ id, url, isRevoked, hasEmail, byHand }: CooperativeLinkProps) {
	const { t } = useLanguage();
	const words = t.cooperatives.record;
	const action = `/panel/koperasi/${id}/tautan`;
	if (isRevoked)
		return (
			<Panel title={words.link}>
				<p className="muted small">{words.linkRevoked}</p>
				<InlineForm action={action} label={words.renewLink} fields={{ act: "renew" }} variant="link" />
			</Panel>
		);
	return (
		<Panel title={words.link}>
			<p className="muted small">{words.linkHint}</p>
			<input className="control" type="text" readOnly value={url} aria-label={words.link} />
			{byHand ? (
				<>
					<p className="summary-text" lang={byHand.language}>
						{byHand.text}
					</p>
					<ButtonRow>
						<LinkButton variant="secondary" href={byHand.whatsApp} external>
							{words.openWhatsApp}
						</LinkButton>
					</ButtonRow>
				</>
			) : null}
			<ButtonRow>
				<InlineForm action={action} label={hasEmail ? words.mailLink : words.writeLink} fields={{ act: "send" }} />
				<InlineForm action={action} label={words.renewLink} fields={{ act: "renew" }} variant="link" />
				<InlineForm action={action} label={words.revokeLink} fields={{ act: "revoke" }} variant="link" />
			</ButtonRow>
		</Panel>
	);
}
