import { useLanguage } from "#app/i18n/context";
import { ButtonRow, LinkButton } from "../primitives/button";

interface TicketActionsProps {
	/** Addresses; null for what there is not. */
	picture: string | null;
	calendar: string | null;
	whatsApp: string | null;
}

/** Ways to keep one's registration at hand. */
export function TicketActions({ picture, calendar, whatsApp }: TicketActionsProps) {
	const { t } = useLanguage();
	const words = t.participation.mine;
	if (!picture && !calendar && !whatsApp) return null;
	return (
		<>
			<ButtonRow>
				{picture ? (
					<LinkButton href={picture} download>
						{words.saveImage}
					</LinkButton>
				) : null}
				{whatsApp ? (
					<LinkButton href={whatsApp} variant="secondary" external>
						{words.toWhatsApp}
					</LinkButton>
				) : null}
				{calendar ? (
					<LinkButton href={calendar} variant="secondary" download>
						{words.calendar}
					</LinkButton>
				) : null}
			</ButtonRow>
			<p className="muted">{words.keepLink}</p>
		</>
	);
}
