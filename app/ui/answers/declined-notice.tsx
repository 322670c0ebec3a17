import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { LinkButton } from "../primitives/button";
import { Panel } from "../primitives/panel";

interface DeclinedNoticeProps {
	/** The personal page's path. */
	path: string;
	/** What is asked after a decline in a calendar; null where nothing is. */
	declined: { releaseAt: string | null } | null;
	timeZone: string;
}

/** On a participant's own page: their calendar declined, and where they say whether they come. */
export function DeclinedNotice({ path, declined, timeZone }: DeclinedNoticeProps) {
	const { lang, t } = useLanguage();
	const words = t.answers.mine;
	if (!declined) return null;
	return (
		<Panel title={words.title}>
			<p>{declined.releaseAt ? words.held(formatInstant(declined.releaseAt, timeZone, lang)) : words.asked}</p>
			<LinkButton href={`${path}/pelepasan`}>{words.answer}</LinkButton>
		</Panel>
	);
}
