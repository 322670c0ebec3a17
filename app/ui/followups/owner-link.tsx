import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

interface OwnerLinkProps {
	followupId: string;
	link: { url: string; whatsApp: string };
}

/** The owner's page as an address to copy or send, and a way to make the old one worthless. */
export function OwnerLink({ followupId, link }: OwnerLinkProps) {
	const { t } = useLanguage();
	const words = t.followups.detail;
	return (
		<Panel title={words.link}>
			<p className="muted small">{words.linkHint}</p>
			<input className="control" type="text" readOnly value={link.url} aria-label={words.linkLabel} />
			<div className="button-row">
				<LinkButton variant="secondary" href={link.whatsApp} external>
					{words.openWhatsApp}
				</LinkButton>
				<InlineForm action={`/panel/tindak-lanjut/${followupId}/tautan`} label={words.renewLink} variant="link" />
			</div>
			<p className="muted small">{words.renewHint}</p>
		</Panel>
	);
}
