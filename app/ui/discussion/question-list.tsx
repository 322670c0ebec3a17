import type { DiscussionStatus } from "#app/domain/discussion/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Permitted } from "../layout/permitted";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";

/** A question with what came of it. */
export interface QuestionLine {
	id: string;
	body: string;
	answer: string;
	status: DiscussionStatus;
	category: Category | null;
	organisationName: string;
	/** How many participants supported it. */
	votes: number;
	/** Date of the answer, `YYYY-MM-DD`; null where it is not known. */
	answeredOn: string | null;
	followups: readonly { id: string; code: string }[];
}

interface QuestionListProps {
	/** The event's own path. */
	base: string;
	/** The session's title. */
	caption: string;
	questions: readonly QuestionLine[];
}

const tones = { open: "warn", answered: "plain", written_answer_due: "info" } as const;

/** The questions of one session, each with its follow-ups and a way to make it one. */
export function QuestionList({ base, caption, questions }: QuestionListProps) {
	const { lang, t } = useLanguage();
	const words = t.discussion;
	return (
		<Table
			caption={caption}
			rows={questions}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "question",
					header: words.table.question,
					rowHeader: true,
					cell: (line) => (
						<>
							<Permitted to="followups.write" otherwise={<Content>{line.body}</Content>}>
								<a href={`${base}/tanya-jawab/${line.id}`}>
									<Content>{line.body}</Content>
								</a>
							</Permitted>
							{line.answer ? (
								<span className="line muted">
									<Content>{line.answer}</Content>
								</span>
							) : null}
							{line.votes > 0 ? <span className="line muted small">{words.votes(line.votes)}</span> : null}
						</>
					),
				},
				{
					key: "asker",
					header: words.table.asker,
					cell: ({ category, organisationName }) =>
						category || organisationName ? (
							<>
								<Content>{organisationName}</Content>{" "}
								{category ? <PartyLabel party={category} label={t.registrations.categories[category]} /> : null}
							</>
						) : (
							words.unknownAsker
						),
				},
				{
					key: "status",
					header: words.table.status,
					cell: ({ status, answeredOn }) => (
						<>
							<Tag tone={tones[status]}>{words.statuses[status]}</Tag>
							{answeredOn ? (
								<span className="line muted small">{words.answeredOn(formatShortDate(answeredOn, lang))}</span>
							) : null}
						</>
					),
				},
				{
					key: "followups",
					header: words.table.followups,
					cell: (line) => (
						<>
							{line.followups.map(({ id, code }) => (
								<a key={id} className="followup-code" href={`/panel/tindak-lanjut/${id}`}>
									{code}
								</a>
							))}
							<Permitted to="followups.write">
								<MakeFollowup line={line} href={`${base}/tindak-lanjut/baru?pertanyaan=${line.id}`} />
							</Permitted>
						</>
					),
				},
			]}
		/>
	);
}

/** A button where an answer was promised and nobody has it in hand; else a link. */
function MakeFollowup({ line, href }: { line: QuestionLine; href: string }) {
	const words = useLanguage().t.discussion;
	const question = <Content>{line.body}</Content>;
	if (line.status === "written_answer_due" && line.followups.length === 0)
		return (
			<LinkButton small variant="secondary" href={href} hiddenLabel={question}>
				{words.makeFollowup}
			</LinkButton>
		);
	return (
		<a href={href}>
			{words.makeFollowup}
			<VisuallyHidden> {question}</VisuallyHidden>
		</a>
	);
}
