import { isOpen } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";

interface QuestionFollowupsProps {
	questionId: string;
	followups: readonly { id: string; code: string; title: string; status: FollowupStatus }[];
	/** The answer is on record: what is still open can be completed with it. */
	isAnswered: boolean;
}

/** What came of a question; once it is answered, each open follow-up can be completed with the answer, never by itself. */
export function QuestionFollowups({ questionId, followups, isAnswered }: QuestionFollowupsProps) {
	const { t } = useLanguage();
	const words = t.discussion;
	if (followups.length === 0) return null;
	return (
		<Panel title={words.followupsHeading}>
			{isAnswered && followups.some(({ status }) => isOpen(status)) ? <p>{words.completeHint}</p> : null}
			<ul className="question-followups">
				{followups.map(({ id, code, title, status }) => (
					<li key={id}>
						<p>
							<a href={`/panel/tindak-lanjut/${id}`}>{code}</a> <Content>{title}</Content>
							<span className="line muted small">{t.followups.statuses[status]}</span>
						</p>
						{isAnswered && isOpen(status) ? (
							<LinkButton
								small
								variant="secondary"
								href={`/panel/tindak-lanjut/${id}/status?jawaban=${questionId}`}
								hiddenLabel={code}
							>
								{words.complete}
							</LinkButton>
						) : null}
					</li>
				))}
			</ul>
		</Panel>
	);
}
