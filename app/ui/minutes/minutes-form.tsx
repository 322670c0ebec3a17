import { longestMinutes } from "#app/domain/minutes/rules";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import type { RefusedForm } from "../followups/progress-form";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, textOf } from "../registrations/form-parts";

/** Who saved which revision when. */
export interface Saved {
	number: number;
	savedAt: string;
	savedByName: string;
}

interface MinutesFormProps {
	form: RefusedForm;
	/** The latest revision; null before the first. */
	saved: Saved | null;
	timeZone: string;
	/** The page that shows the text. */
	page: string;
}

/** The text as it is typed while a session runs; it carries what it showed, so that nobody's words are replaced unseen. */
export function MinutesForm({ form, saved, timeZone, page }: MinutesFormProps) {
	const { lang, t } = useLanguage();
	const words = t.minutes.form;
	return (
		// Text of other scripts takes nine bytes a character in the default encoding of forms, and three in this one.
		<form method="post" encType="multipart/form-data" noValidate>
			<HiddenFields values={{ version: textOf(form.values, "version") }} />
			<p className="muted small">
				{saved
					? words.startsFrom(saved.number, saved.savedByName, formatInstant(saved.savedAt, timeZone, lang))
					: words.startsAnew}
			</p>
			<TextArea
				name="body"
				label={words.body}
				hint={words.hint}
				rows={22}
				lang="id"
				maxLength={longestMinutes}
				value={textOf(form.values, "body")}
				error={errorText(t, form.errors, "body")}
			/>
			<ButtonRow>
				<Button>{words.save}</Button>
				<LinkButton variant="link" href={page}>
					{words.look}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
