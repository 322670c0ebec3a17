import { useLanguage } from "#app/i18n/context";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

interface SecretaryTextProps {
	/** The reader's page. */
	path: string;
	text: string;
	whatsApp: string;
	linkId: string;
	isHandedOver: boolean;
}

/** This week's words for the secretary, to send by hand. */
export function SecretaryText({ path, text, whatsApp, linkId, isHandedOver }: SecretaryTextProps) {
	const { t } = useLanguage();
	const words = t.briefings.reader;
	return (
		<Panel title={words.text}>
			<p className="muted small">{words.textHint}</p>
			<p className="letter-text">
				<Content>{text}</Content>
			</p>
			<ButtonRow>
				<LinkButton href={whatsApp}>{words.open}</LinkButton>
				{isHandedOver ? (
					<span className="muted">{t.briefings.states.handedOver}</span>
				) : (
					<InlineForm action={path} label={words.handedOver} fields={{ handedOver: linkId }} />
				)}
			</ButtonRow>
		</Panel>
	);
}
