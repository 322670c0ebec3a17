import type { CooperativeStage } from "#app/domain/cooperatives/types";
import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatInstant } from "#app/i18n/format";
import { DueTag } from "../followups/due-tag";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";
import { Timeline } from "../primitives/timeline";

export interface ShownStep {
	id: string;
	at: string;
	before: CooperativeStage | null;
	after: CooperativeStage;
	happenedOn: string;
	note: string;
	actorKind: string;
	actorName: string;
	confirmedBy: string;
	officeName: string | null;
	evidenceNo: string;
	fileId: string | null;
	fileName: string | null;
}

/** The steps of the way: who said so, who confirmed it, and what proves it. */
export function StageHistory({ id, steps }: { id: string; steps: readonly ShownStep[] }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	return (
		<Panel title={words.history}>
			<Timeline
				words={t.followups.history}
				entries={steps.map((step) => ({
					key: step.id,
					title: step.before
						? words.historyEntry(t.cooperatives.stages[step.before], t.cooperatives.stages[step.after])
						: t.cooperatives.stages[step.after],
					who: step.actorName || words.participant,
					when: formatDate(step.happenedOn, lang),
					dateTime: step.happenedOn,
					children: (
						<>
							{step.confirmedBy ? (
								<p className="small">
									<Content>{words.confirmedBy(step.confirmedBy, step.officeName ?? "")}</Content>
								</p>
							) : null}
							{step.evidenceNo ? (
								<p className="small">
									<Content>{words.evidenceNo(step.evidenceNo)}</Content>
								</p>
							) : null}
							{step.fileId && step.fileName ? (
								<p className="small">
									<a href={`/panel/koperasi/${id}/berkas/${step.fileId}`}>
										<Content>{words.evidenceFile(step.fileName)}</Content>
									</a>
								</p>
							) : null}
							{step.note ? (
								<p className="small">
									<Content>{step.note}</Content>
								</p>
							) : null}
						</>
					),
				}))}
			/>
		</Panel>
	);
}

export interface ShownStatement {
	id: string;
	statedAt: string;
	company: string | null;
	nikKoperasi: string | null;
	ratYear: string | null;
	meetingHeldYear: string | null;
	missing: readonly string[];
	eventId: string;
	eventTitle: string;
	person: { name: string; id: string } | null;
}

/** What delegates said of their cooperative, as they said it. */
export function Statements({ statements }: { statements: readonly ShownStatement[] }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	if (statements.length === 0) return null;
	const year = (stated: string) => (stated === "none" ? words.stated.none : stated);
	const options: Record<string, string> = t.participation.options;
	return (
		<Panel title={words.statements}>
			<p className="muted small">{words.statementsHint}</p>
			{statements.map((one) => (
				<div key={one.id}>
					<p className="small">
						<Content>
							{words.stated.by(
								one.person?.name ?? words.stated.someone,
								one.eventTitle,
								formatInstant(one.statedAt, "Asia/Jakarta", lang),
							)}
						</Content>
					</p>
					<SummaryList
						rows={[
							...(one.company ? [{ label: words.stated.company, value: <Content>{one.company}</Content> }] : []),
							...(one.nikKoperasi ? [{ label: words.stated.nik, value: one.nikKoperasi }] : []),
							...(one.ratYear ? [{ label: words.stated.reported, value: year(one.ratYear) }] : []),
							...(one.meetingHeldYear ? [{ label: words.stated.held, value: year(one.meetingHeldYear) }] : []),
							...(one.missing.length > 0
								? [
										{
											label: words.stated.missing,
											value: one.missing.map((code) => options[code] ?? code).join("; "),
										},
									]
								: []),
						]}
					/>
				</div>
			))}
		</Panel>
	);
}

export interface ShownFollowup {
	id: string;
	code: string;
	title: string;
	status: FollowupStatus;
	due: DueState;
	isReached: boolean;
}

/** What was promised about this cooperative. */
export function LinkedFollowups({ followups }: { followups: readonly ShownFollowup[] }) {
	const words = useLanguage().t.cooperatives.record;
	if (followups.length === 0) return null;
	return (
		<Panel title={words.followups}>
			<ul className="evidence-list">
				{followups.map(({ id, code, title, status, due, isReached }) => (
					<li key={id}>
						{isReached ? (
							<a href={`/panel/tindak-lanjut/${id}`}>
								<Content>{title}</Content>
							</a>
						) : (
							<Content>{title}</Content>
						)}{" "}
						<span className="muted small">{code}</span> <DueTag due={due} status={status} />
					</li>
				))}
			</ul>
		</Panel>
	);
}
