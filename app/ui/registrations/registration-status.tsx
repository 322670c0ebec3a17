import type { RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Tag, type TagTone } from "../primitives/tag";

const tones: Record<RegistrationStatus, TagTone> = {
	pending: "warn",
	confirmed: "ok",
	waitlisted: "info",
	rejected: "bad",
	cancelled: "mute",
	replaced: "mute",
};

/** What became of a registration, as a word. */
export function RegistrationStatusTag({ status }: { status: RegistrationStatus }) {
	const { t } = useLanguage();
	return <Tag tone={tones[status]}>{t.registrations.statuses[status]}</Tag>;
}
