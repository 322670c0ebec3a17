import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { LinkState, type SpeakerLinkState } from "./link-state";

interface SpeakerLinkProps {
	page: string;
	state: SpeakerLinkState;
	/** Null while there is no link. */
	link: { url: string; whatsApp: string } | null;
	canInvite: boolean;
}

/** The speaker's page as an address to copy or send, the invitation, and ways to make the old address worthless. */
export function SpeakerLink({ page, state, link, canInvite }: SpeakerLinkProps) {
	const { t } = useLanguage();
	const words = t.speakers.page;
	const isInvited = state === "invited" || state === "news";
	return (
		<Panel title={words.link}>
			<p>
				<LinkState state={state} />
			</p>
			{link ? (
				<input className="control" type="text" readOnly value={link.url} aria-label={words.linkLabel} />
			) : (
				<p className="muted">{words.noLink}</p>
			)}
			<div className="button-row">
				{canInvite ? (
					<InlineForm
						action={page}
						label={isInvited ? words.inviteAgain : words.invite}
						fields={{ act: "invite" }}
						variant={isInvited ? "secondary" : "primary"}
					/>
				) : null}
				{link ? (
					<LinkButton variant="secondary" href={link.whatsApp} external>
						{words.openWhatsApp}
					</LinkButton>
				) : null}
				<InlineForm action={page} label={words.renew} fields={{ act: "renew" }} variant="link" />
				{link ? <InlineForm action={page} label={words.revoke} fields={{ act: "revoke" }} variant="link" /> : null}
			</div>
			<p className="muted small">{words.renewHint}</p>
		</Panel>
	);
}
