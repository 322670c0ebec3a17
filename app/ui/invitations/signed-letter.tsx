import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Button, ButtonRow } from "../primitives/button";
import { FileField } from "../primitives/field";
import { Notification } from "../primitives/notification";

interface SignedLetterProps {
	base: string;
	/** When the signed letter came in; null while there is none. */
	signedAt: string | null;
	/** The words were saved again since then. */
	isChanged: boolean;
	timeZone: string;
	error: string | undefined;
}

/** The letter as it was signed: what is stored, and the way to store it. */
export function SignedLetter({ base, signedAt, isChanged, timeZone, error }: SignedLetterProps) {
	const { lang, t } = useLanguage();
	const words = t.invitations.paper;
	return (
		<section>
			<h2>{words.signedTitle}</h2>
			{signedAt ? (
				<p>
					{words.signedAt(formatInstant(signedAt, timeZone, lang))}{" "}
					<a href={`${base}/surat-bertanda-tangan.pdf`}>{words.signedDownload}</a>
				</p>
			) : (
				<p>{words.signedNone}</p>
			)}
			{isChanged ? <Notification tone="warn">{words.signedChanged}</Notification> : null}
			<form method="post" action={`${base}/surat`} encType="multipart/form-data" noValidate>
				<FileField
					name="signed"
					label={words.signedFile}
					hint={words.signedHint}
					error={error}
					accept="application/pdf,.pdf"
				/>
				<ButtonRow>
					<Button name="step" value="signed" variant="secondary">
						{words.upload}
					</Button>
				</ButtonRow>
			</form>
		</section>
	);
}
