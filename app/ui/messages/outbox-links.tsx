import { useLanguage } from "#app/i18n/context";
import { ButtonRow, LinkButton } from "../primitives/button";

/** The ways from the outbox to what stands beside it. */
export function OutboxLinks() {
	const { t } = useLanguage();
	return (
		<ButtonRow>
			<LinkButton variant="secondary" href="/panel/surat/contoh">
				{t.messages.examples.link}
			</LinkButton>
			<LinkButton variant="secondary" href="/panel/surat/alamat">
				{t.delivery.addresses.link}
			</LinkButton>
		</ButtonRow>
	);
}
