import { useLanguage } from "#app/i18n/context";

interface LetterSubjectProps {
	letter: { eventId: string | null; registrationId: string | null; followupId: string | null };
}

/** The way to what a letter is about. */
export function LetterSubject({ letter }: LetterSubjectProps) {
	const words = useLanguage().t.messages;
	const { eventId, registrationId, followupId } = letter;
	return (
		<>
			{eventId && registrationId ? (
				<p>
					<a href={`/panel/kegiatan/${eventId}/pendaftaran/${registrationId}`}>{words.registration}</a>
				</p>
			) : null}
			{followupId ? (
				<p>
					<a href={`/panel/tindak-lanjut/${followupId}`}>{words.followup}</a>
				</p>
			) : null}
		</>
	);
}
