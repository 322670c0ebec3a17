import type { ReactNode } from "react";
import { BackLink } from "../primitives/back-link";
import { ReadingColumn } from "../primitives/columns";
import { PageHeader } from "../primitives/page-header";

interface PublicPageProps {
	title: ReactNode;
	lead?: ReactNode;
	meta?: ReactNode;
	back?: { href: string; label: string } | undefined;
	/** A banner or an error summary, between the way back and the heading. */
	before?: ReactNode;
	/** Lists and tables use the whole width; text and forms keep to a reading column. */
	wide?: boolean | undefined;
	children: ReactNode;
}

/** The content of a public page under its heading; the frame stands around it. */
export function PublicPage({ title, lead, meta, back, before, wide, children }: PublicPageProps) {
	const content = (
		<>
			{back ? <BackLink {...back} /> : null}
			{before}
			<PageHeader title={title} lead={lead} meta={meta} />
			{children}
		</>
	);
	return wide ? content : <ReadingColumn>{content}</ReadingColumn>;
}
