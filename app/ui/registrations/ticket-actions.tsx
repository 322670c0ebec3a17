import { useLanguage } from "#app/i18n/context";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Details } from "../primitives/details";

interface TicketActionsProps {
	/** Addresses; null for what there is not. */
	picture: string | null;
	calendar: string | null;
	/** Where each day is put into a calendar on the web; a single day has no number. */
	days: readonly { number: number | null; google: string; outlook: string }[];
	whatsApp: string | null;
}

/** Ways to keep one's registration at hand. */
export function TicketActions({ picture, calendar, days, whatsApp }: TicketActionsProps) {
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
			{days.length > 0 ? (
				<Details summary={words.otherCalendars}>
					<ul>
						{days.flatMap(({ number, google, outlook }) => [
							<li key={google}>
								<a href={google} rel="noopener noreferrer">
									{words.google(number)}
								</a>
							</li>,
							<li key={outlook}>
								<a href={outlook} rel="noopener noreferrer">
									{words.outlook(number)}
								</a>
							</li>,
						])}
					</ul>
				</Details>
			) : null}
			<p className="muted">{words.keepLink}</p>
		</>
	);
}
