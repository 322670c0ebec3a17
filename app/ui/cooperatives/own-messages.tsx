import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Timeline } from "../primitives/timeline";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import type { OwnMessage } from "./own-cooperative";

interface OwnMessagesProps {
	messages: readonly OwnMessage[];
	formKey: string;
	form: { errors: FormErrors; values: FormValues };
}

/** What was said to and fro, newest first, and the form that says more. */
export function OwnMessages({ messages, formKey, form }: OwnMessagesProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	return (
		<section>
			<h2>{words.messagesHeading}</h2>
			<form method="post" noValidate>
				<HiddenFields values={{ act: "pesan", form_key: textOf(form.values, "form_key") || formKey }} />
				<TextArea
					name="body"
					label={words.ask.title}
					hint={words.ask.hint}
					maxLength={4000}
					value={textOf(form.values, "body")}
					error={errorText(t, form.errors, "body")}
				/>
				<Button variant="secondary">{words.ask.send}</Button>
			</form>
			{messages.length === 0 ? <p className="muted">{words.noMessages}</p> : null}
			<Timeline
				words={{ before: "", after: "" }}
				entries={messages.map(({ key, at, body, isOwn }) => ({
					key,
					title: isOwn ? words.fromCooperative : words.fromOffice,
					when: formatInstant(at, "Asia/Jakarta", lang),
					dateTime: at,
					children: (
						<p className="summary-text">
							<Content>{body}</Content>
						</p>
					),
				}))}
			/>
		</section>
	);
}
