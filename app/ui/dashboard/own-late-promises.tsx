import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShortDate } from "#app/i18n/format";
import { DueTag } from "../followups/due-tag";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import type { DashboardAddress } from "./dashboard-address";
import { DashboardFigure } from "./dashboard-figure";

/** A promise of our own that is late. */
interface OwnLatePromise {
	id: string;
	code: string;
	title: string;
	status: FollowupStatus;
	due: DueState;
	/** Who promised it, and which person. */
	organisationName: string;
	ownerName: string;
	/** What stands in the way; empty while nobody has said. */
	obstacle: string;
	/** Date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
	/** UTC instant of the last report or change. */
	updatedAt: string;
}

interface OwnLatePromisesProps {
	promises: readonly OwnLatePromise[];
	count: number;
	address: DashboardAddress;
}

/** What our own house promised and is late with: whose it is, what stands in the way, and what was heard last. */
export function OwnLatePromises({ promises, count, address }: OwnLatePromisesProps) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.late;
	const example = promises.find(({ exampleAsOf }) => exampleAsOf !== null)?.exampleAsOf;
	return (
		<DashboardFigure name="late" title={words.title} address={address} isEmpty={promises.length === 0}>
			{promises.length === 0 ? (
				<p>{words.none}</p>
			) : (
				<>
					{example ? <p className="muted small">{t.dashboard.exampleNote(formatShortDate(example, lang))}</p> : null}
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
											<Permitted to="followups.read" otherwise={<Content>{title}</Content>}>
												<a href={`/panel/tindak-lanjut/${id}`}>
													<Content>{title}</Content>
												</a>
											</Permitted>
											<span className="muted small followup-code">{code}</span>
										</>
									),
								},
								{
									key: "owner",
									header: t.followups.table.owner,
									cell: ({ organisationName, ownerName }) => (
										<>
											<Content>{organisationName}</Content>
											{ownerName ? (
												<span className="muted small followup-code">
													<Content>{ownerName}</Content>
												</span>
											) : null}
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
									key: "obstacle",
									header: words.obstacle,
									cell: ({ obstacle }) =>
										obstacle ? <Content>{obstacle}</Content> : <span className="muted">{words.noObstacle}</span>,
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
						<Permitted to="followups.read">
							<a href="/panel/tindak-lanjut?tampilan=terlambat">{words.all(formatNumber(count, lang))}</a>
						</Permitted>
					</p>
				</>
			)}
		</DashboardFigure>
	);
}
