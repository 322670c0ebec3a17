import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { ButtonRow, LinkButton } from "../primitives/button";

/** The ways from the outbox to what stands beside it. */
export function OutboxLinks({ openMails }: { openMails: number }) {
	const { lang, t } = useLanguage();
	const words = t.answers.inbox;
	return (
		<ButtonRow>
			<LinkButton variant="secondary" href="/panel/surat/masuk">
				{openMails > 0 ? words.linkOpen(formatNumber(openMails, lang)) : words.link}
			</LinkButton>
			<LinkButton variant="secondary" href="/panel/surat/contoh">
				{t.messages.examples.link}
			</LinkButton>
			<LinkButton variant="secondary" href="/panel/surat/alamat">
				{t.delivery.addresses.link}
			</LinkButton>
		</ButtonRow>
	);
}
