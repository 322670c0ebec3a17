import type { LinkState } from "#app/domain/invitations/rules";
import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";

interface DeadInvitationProps {
	state: LinkState;
	event: { title: string; href: string | null };
	contact: string;
}

/** Why a personal invitation can do nothing any more, without a word about whom it was for. */
export function DeadInvitation({ state, event, contact }: DeadInvitationProps) {
	const { t } = useLanguage();
	const words = t.invitations.mine;
	return (
		<PublicPage title={words.dead[state]} lead={<Content>{event.title}</Content>}>
			<p>{words.deadText[state]}</p>
			{contact ? (
				<p>
					{words.contact}: {contact}
				</p>
			) : null}
			{event.href ? (
				<LinkButton href={event.href} variant="secondary">
					{words.eventPage}
				</LinkButton>
			) : null}
		</PublicPage>
	);
}
