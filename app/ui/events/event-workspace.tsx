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
import { chapterOf, type WorkspaceChapter, type WorkspaceTab, workspaceChapters } from "./workspace-chapters";

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
	const chapter = chapterOf(active);
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
				items={[
					{ href: base, label: words.tabs.overview, current: active === "overview" },
					...Object.entries(workspaceChapters).map(([name, tabs]) => ({
						href: `${base}/${Object.values(tabs)[0]}`,
						label: words.chapters[name as WorkspaceChapter],
						current: name === chapter ? ("within" as const) : false,
					})),
				]}
			/>
			{chapter ? (
				<SectionNav
					look="pages"
					label={words.chapters[chapter]}
					items={Object.entries(workspaceChapters[chapter]).map(([tab, path]) => ({
						href: path.startsWith("/") ? `${path}/${event.id}` : `${base}/${path}`,
						label: words.tabs[tab as WorkspaceTab],
						current: tab === active,
					}))}
				/>
			) : null}
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
