import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { LinkButton } from "../primitives/button";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

interface OwnerLinkProps {
	followupId: string;
	link: { url: string; whatsApp: string };
	/** Since when the link opens nothing. */
	revokedAt: string | null;
	timeZone: string;
}

/** The owner's page as an address to copy or send, and ways to replace or withdraw it. */
export function OwnerLink({ followupId, link, revokedAt, timeZone }: OwnerLinkProps) {
	const { lang, t } = useLanguage();
	const words = t.followups.detail;
	const page = `/panel/tindak-lanjut/${followupId}/tautan`;
	if (revokedAt)
		return (
			<Panel title={words.link}>
				<p>{words.revoked(formatInstant(revokedAt, timeZone, lang))}</p>
				<InlineForm action={page} label={words.newLink} />
			</Panel>
		);
	return (
		<Panel title={words.link}>
			<p className="muted small">{words.linkHint}</p>
			<input className="control" type="text" readOnly value={link.url} aria-label={words.linkLabel} />
			<div className="button-row">
				<LinkButton variant="secondary" href={link.whatsApp} external>
					{words.openWhatsApp}
				</LinkButton>
				<InlineForm action={page} label={words.renewLink} variant="link" />
				<InlineForm action={`${page}/pencabutan`} label={words.revokeLink} variant="link" />
			</div>
			<p className="muted small">{words.renewHint}</p>
			<p className="muted small">{words.revokeHint}</p>
		</Panel>
	);
}
