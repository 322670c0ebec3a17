import type { InvitationChannel, InvitationStatus } from "#app/domain/invitations/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

interface InvitationState {
	status: InvitationStatus;
	isWithdrawn: boolean;
	isSent: boolean;
	answeredBy: InvitationChannel | null;
}

const tones = { invited: "info", opened: "info", accepted: "ok", declined: "bad", delegated: "mute" } as const;

/** Where an invitation stands, with how the answer came. */
export function InvitationStatusTag({ status, isWithdrawn, isSent, answeredBy }: InvitationState) {
	const { t } = useLanguage();
	const words = t.invitations;
	if (isWithdrawn) return <Tag tone="mute">{words.withdrawn}</Tag>;
	if (!isSent && (status === "invited" || status === "opened")) return <Tag tone="plain">{words.unsent}</Tag>;
	const isByStaff = answeredBy !== null && answeredBy !== "link";
	return (
		<>
			<Tag tone={tones[status]}>{words.statuses[status]}</Tag>
			{isByStaff ? <span className="muted small"> {words.channels[answeredBy]}</span> : null}
		</>
	);
}
