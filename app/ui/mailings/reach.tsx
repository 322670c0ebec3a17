import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";

interface ReachProps {
	reach: { mailed: number; unsubscribed: number; withoutMail: number };
	/** The list of these people. */
	href?: string;
}

/** "Surat ini untuk 118 orang; 6 tanpa surel; 2 berhenti berlangganan." */
export function Reach({ reach, href }: ReachProps) {
	const { lang, t } = useLanguage();
	const words = t.mailings.compose;
	const { mailed, unsubscribed, withoutMail } = reach;
	const count = words.count(formatNumber(mailed + unsubscribed + withoutMail, lang));
	return (
		<p role="status">
			<strong>{href ? <a href={href}>{count}</a> : count}</strong>
			<br />
			{words.reach(formatNumber(withoutMail, lang), formatNumber(unsubscribed, lang))}
		</p>
	);
}
