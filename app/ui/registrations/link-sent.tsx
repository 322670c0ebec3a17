import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";

interface LinkSentProps {
	/** After a registration of somebody who may be registered already. */
	afterRegistration: boolean;
	back: { href: string; label: string };
}

/** The answer to everybody who asks for a link, registered or not. */
export function LinkSent({ afterRegistration, back }: LinkSentProps) {
	const { t } = useLanguage();
	const words = t.participation.sent;
	return (
		<PublicPage title={words.title} lead={words.text} back={back}>
			{afterRegistration ? <p>{words.registerText}</p> : null}
			<p>{words.noEmail}</p>
			<p>
				<a href="/pendaftaran">{words.find}</a>
			</p>
		</PublicPage>
	);
}
