import { useLanguage } from "#app/i18n/context";
import { InlineForm } from "../primitives/inline-form";
import { Notification } from "../primitives/notification";
import { Panel } from "../primitives/panel";

interface AcceptancePanelProps {
	/** The personal page's path. */
	path: string;
	organisation: string;
	/** They have just said so. */
	isNews: boolean;
	hasAccepted: boolean;
}

/** A delegate whom the contact of a group has registered says here that they come. */
export function AcceptancePanel({ path, organisation, isNews, hasAccepted }: AcceptancePanelProps) {
	const words = useLanguage().t.groups.accept;
	if (isNews)
		return (
			<Notification tone="success" alert>
				{words.done}
			</Notification>
		);
	if (hasAccepted) return <p className="muted">{words.accepted}</p>;
	return (
		<Panel title={words.title}>
			<p>{words.text(organisation)}</p>
			<InlineForm action={`${path}/kehadiran`} label={words.button} variant="primary" />
		</Panel>
	);
}
