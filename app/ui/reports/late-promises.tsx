import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShortDate } from "#app/i18n/format";
import { DueTag } from "../followups/due-tag";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

export interface LatePromise {
	id: string;
	code: string;
	title: string;
	status: FollowupStatus;
	organisationName: string;
	isOwn: boolean;
	due: DueState;
	/** Date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
	/** Instant of the last report or change. */
	updatedAt: string;
}

interface LatePromisesProps {
	promises: readonly LatePromise[];
	count: number;
	/** Where all of them are listed. */
	href: string;
}

/** What was promised and is late, ours first, each with its owner and the last that was heard of it. */
export function LatePromises({ promises, count, href }: LatePromisesProps) {
	const { lang, t } = useLanguage();
	const words = t.reports.late;
	const example = promises.find(({ exampleAsOf }) => exampleAsOf !== null)?.exampleAsOf;
	return (
		<Panel title={words.title}>
			{promises.length === 0 ? (
				<p>{words.none}</p>
			) : (
				<>
					<p className="muted small">
						{words.hint} {example ? t.reports.exampleNote(formatShortDate(example, lang)) : null}
					</p>
					<div className="even-pair">
						<Table
							caption={words.title}
							rows={promises}
							rowKey={({ id }) => id}
							stacked
							columns={[
								{
									key: "promise",
									header: t.followups.table.action,
									rowHeader: true,
									cell: ({ id, title, code }) => (
										<>
											<a href={`/panel/tindak-lanjut/${id}`}>
												<Content>{title}</Content>
											</a>
											<span className="muted small followup-code">{code}</span>
										</>
									),
								},
								{
									key: "owner",
									header: t.followups.table.owner,
									cell: ({ organisationName, isOwn }) => (
										<>
											<Content>{organisationName}</Content> {isOwn ? <Tag tone="warn">{words.ours}</Tag> : null}
										</>
									),
								},
								{
									key: "due",
									header: t.followups.table.status,
									keepTogether: true,
									cell: ({ due, status }) => <DueTag due={due} status={status} />,
								},
								{
									key: "contact",
									header: words.lastContact,
									keepTogether: true,
									cell: ({ updatedAt }) => formatShortDate(updatedAt, lang),
								},
							]}
						/>
					</div>
					<p>
						<a href={href}>{words.all(formatNumber(count, lang))}</a>
					</p>
				</>
			)}
		</Panel>
	);
}
