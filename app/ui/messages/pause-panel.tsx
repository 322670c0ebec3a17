import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { InlineForm } from "../primitives/inline-form";
import { Notification } from "../primitives/notification";

interface PausePanelProps {
	event: { id: string; timeZone: string; lettersPausedAt: string | null };
}

/** Letters of one event: held back by one button, let go by another. */
export function PausePanel({ event }: PausePanelProps) {
	const { lang, t } = useLanguage();
	const words = t.delivery.pause;
	const action = `/panel/kegiatan/${event.id}/surat/jeda`;
	if (event.lettersPausedAt === null)
		return (
			<div>
				<InlineForm action={action} label={words.pause} fields={{ act: "pause" }} small />
				<p className="muted small">{words.hint}</p>
			</div>
		);
	return (
		<Notification
			tone="warn"
			title={words.eventTitle}
			actions={<InlineForm action={action} label={words.resume} fields={{ act: "resume" }} small />}
		>
			<p>{words.eventLead(formatInstant(event.lettersPausedAt, event.timeZone, lang))}</p>
		</Notification>
	);
}
