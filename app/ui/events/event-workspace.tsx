import type { ReactNode } from "react";
import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { PausedReleases, type PausedReleasesProps } from "../answers/paused-releases";
import { PanelPage } from "../layout/panel-page";
import { Permitted } from "../layout/permitted";
import { useMay, useRequest } from "../layout/request-context";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { SectionNav } from "../primitives/section-nav";
import { PhaseTag } from "./phase-tag";
import {
	chapterOf,
	tabPermissions,
	type WorkspaceChapter,
	type WorkspaceTab,
	workspaceChapters,
} from "./workspace-chapters";

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
	const may = useMay();
	const pagesOf = (one: WorkspaceChapter) =>
		(Object.entries(workspaceChapters[one]) as [keyof typeof tabPermissions, string][])
			.filter(([tab]) => may(tabPermissions[tab]))
			.map(([tab, path]) => ({ tab, href: path.startsWith("/") ? `${path}/${event.id}` : `${base}/${path}` }));
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
					...(Object.keys(workspaceChapters) as WorkspaceChapter[]).flatMap((name) => {
						const [first] = pagesOf(name);
						const current = name === chapter ? ("within" as const) : false;
						return first ? [{ href: first.href, label: words.chapters[name], current }] : [];
					}),
				]}
			/>
			{chapter ? (
				<SectionNav
					look="pages"
					label={words.chapters[chapter]}
					items={pagesOf(chapter).map(({ tab, href }) => ({
						href,
						label: words.tabs[tab],
						current: tab === active,
					}))}
				/>
			) : null}
			{event.isMailPaused ? (
				<Notification
					tone="warn"
					title={t.delivery.pause.eventTitle}
					actions={
						<Permitted to="letters.read">
							<a href={`/panel/surat?kegiatan=${event.id}`}>{t.delivery.pause.open}</a>
						</Permitted>
					}
				>
					{null}
				</Notification>
			) : null}
			{event.areReleasesPaused ? (
				<Permitted to="registrations.write">
					<PausedReleases eventId={event.id} paused={paused} />
				</Permitted>
			) : null}
			{children}
		</PanelPage>
	);
}
