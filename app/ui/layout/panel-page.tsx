import type { ReactNode } from "react";
import { BackLink } from "../primitives/back-link";
import { Notification } from "../primitives/notification";
import { PageHeader } from "../primitives/page-header";

interface PanelPageProps {
	title: ReactNode;
	meta?: ReactNode;
	lead?: ReactNode;
	actions?: ReactNode;
	back?: { href: string; label: string } | undefined;
	/** What the reader's last act did: the text behind `?kabar=`. */
	news?: string | undefined;
	/** An error summary, between the way back and the heading. */
	before?: ReactNode;
	children: ReactNode;
}

/** The content of a page of the house under its heading; the frame stands around it. */
export function PanelPage({ title, meta, lead, actions, back, news, before, children }: PanelPageProps) {
	return (
		<>
			{back ? <BackLink {...back} /> : null}
			{before}
			{news ? (
				<Notification tone="success" alert>
					{news}
				</Notification>
			) : null}
			<PageHeader title={title} meta={meta} lead={lead} actions={actions} />
			{children}
		</>
	);
}
