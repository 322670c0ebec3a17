import type { ReactNode } from "react";
import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { PausedReleases, type PausedReleasesProps } from "../answers/paused-releases";
import { PanelPage } from "../layout/panel-page";
import { useRequest } from "../layout/request-context";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { SectionNav } from "../primitives/section-nav";
import { PhaseTag } from "./phase-tag";

/** The pages of one event's workspace. */
export type WorkspaceTab =
	| "overview"
	| "details"
	| "schedule"
	| "programme"
	| "speakers"
	| "documents"
	| "quotas"
	| "invitations"
	| "registrations"
	| "letters"
	| "calls"
	| "attendance"
	| "presence"
	| "papers"
	| "officers"
	| "discussion"
	| "followups"
	| "spj";

/** What the head of the workspace needs to know of an event. */
export interface WorkspaceEvent {
	id: string;
	slug: string;
	title: string;
	phase: EventPhase;
	/** Its letters are held back. */
	isMailPaused: boolean;
	/** Seats declined in calendars are kept until an organiser decides. */
	areReleasesPaused: boolean;
}

interface EventWorkspaceProps {
	event: WorkspaceEvent;
	/** Which tab is current; a page below a tab names that tab. */
	active: WorkspaceTab;
	title: ReactNode;
	lead?: ReactNode;
	actions?: ReactNode;
	news?: string | undefined;
	before?: ReactNode;
	/** Where the pause of releases can be decided; other pages lead there. */
	paused?: PausedReleasesProps["paused"] | undefined;
	back?: { href: string; label: string } | undefined;
	children: ReactNode;
}

/** A page of one event: whose it is, its state and public address, the tabs, and the content. */
export function EventWorkspace({ event, active, paused, children, ...page }: EventWorkspaceProps) {
	const { t } = useLanguage();
	const { baseUrl } = useRequest();
	const base = `/panel/kegiatan/${event.id}`;
	const words = t.events.workspace;
	const paths: Record<WorkspaceTab, string> = {
		overview: base,
		details: `${base}/rincian`,
		schedule: `${base}/jadwal`,
		programme: `${base}/agenda`,
		speakers: `${base}/narasumber`,
		documents: `${base}/dokumen`,
		quotas: `${base}/kuota`,
		invitations: `${base}/undangan`,
		registrations: `${base}/pendaftaran`,
		letters: `${base}/surat`,
		calls: `${base}/telepon`,
		attendance: `/petugas/${event.id}`,
		presence: `${base}/kehadiran`,
		papers: `${base}/berkas-cetak`,
		officers: `${base}/petugas`,
		discussion: `${base}/tanya-jawab`,
		followups: `${base}/tindak-lanjut`,
		spj: `${base}/spj`,
	};
	return (
		<PanelPage
			{...page}
			meta={
				<>
					<Content>{event.title}</Content> <PhaseTag phase={event.phase} />
					{event.phase === "draft" ? null : (
						<>
							{" "}
							<a href={`/kegiatan/${event.slug}`}>{`${baseUrl}/kegiatan/${event.slug}`}</a>
						</>
					)}
				</>
			}
		>
			<SectionNav
				label={words.label}
				items={Object.entries(paths).map(([tab, href]) => ({
					href,
					label: words.tabs[tab as WorkspaceTab],
					current: tab === active,
				}))}
			/>
			{event.isMailPaused ? (
				<Notification
					tone="warn"
					title={t.delivery.pause.eventTitle}
					actions={<a href={`/panel/surat?kegiatan=${event.id}`}>{t.delivery.pause.open}</a>}
				>
					{null}
				</Notification>
			) : null}
			{event.areReleasesPaused ? <PausedReleases eventId={event.id} paused={paused} /> : null}
			{children}
		</PanelPage>
	);
}
