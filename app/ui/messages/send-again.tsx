import type { LetterStatus } from "#app/domain/messages/types";
import { useLanguage } from "#app/i18n/context";
import { InlineForm } from "../primitives/inline-form";

interface SendAgainProps {
	letter: { id: string; status: LetterStatus; eventId: string | null; registrationId: string | null };
	/** Makes asking for the same copy twice harmless. */
	formKey: string;
	/** Whether its words are still there. */
	hasWords: boolean;
	/** Whether letters to its address are not tried. */
	isSuppressed: boolean;
}

/** What failed goes once more as it was, or to an address that was put right; what was taken goes as a copy. */
export function SendAgain({ letter, formKey, hasWords, isSuppressed }: SendAgainProps) {
	const { t } = useLanguage();
	const { id, status, eventId, registrationId } = letter;
	const action = `/panel/surat/${id}`;
	if (!hasWords) return null;
	if (status === "sent" && !isSuppressed)
		return (
			<>
				<p className="muted">{t.delivery.copyHint}</p>
				<InlineForm action={action} label={t.delivery.copy} fields={{ form_key: formKey }} />
			</>
		);
	if (status !== "failed") return null;
	return (
		<>
			<p className="muted">{isSuppressed ? t.delivery.suppressedHint : t.messages.resendHint}</p>
			{isSuppressed ? (
				<p>
					<a href="/panel/surat/alamat">{t.delivery.addresses.link}</a>
				</p>
			) : (
				<InlineForm action={action} label={t.messages.resend} />
			)}
			{eventId && registrationId ? (
				<p>
					<a href={`/panel/kegiatan/${eventId}/pendaftaran/${registrationId}/alamat`}>{t.delivery.correct}</a>
				</p>
			) : null}
		</>
	);
}
