import { useLanguage } from "#app/i18n/context";
import { Tag, type TagTone } from "../primitives/tag";

const tones: Record<string, TagTone> = { ACCEPTED: "ok", TENTATIVE: "info", DECLINED: "warn" };

/** What somebody answered to an invitation, as a word; who answered nothing gets plain text. */
export function AnswerTag({ partstat }: { partstat: string }) {
	const { t } = useLanguage();
	const { statuses, unanswered } = t.answers;
	const tone = tones[partstat];
	if (!tone) return <span className="muted">{unanswered}</span>;
	return <Tag tone={tone}>{statuses[partstat as keyof typeof statuses]}</Tag>;
}
