import type { ReactNode } from "react";

/** Entries one below the other with a line between them, such as dialogues. */
export function EntryList({ children }: { children: ReactNode }) {
	return <ul className="entry-list">{children}</ul>;
}

interface EntryProps {
	/** The heading's level follows the page's outline. */
	level?: 2 | 3 | undefined;
	title: ReactNode;
	href: string;
	/** Left of the title, such as a date block. */
	lead?: ReactNode;
	/** Beside the title, such as a tag. */
	status?: ReactNode;
	/** Place and time. */
	meta?: ReactNode;
	children?: ReactNode;
}

export function Entry({ level = 2, title, href, lead, status, meta, children }: EntryProps) {
	const Heading = `h${level}` as const;
	return (
		<li className="entry">
			{lead}
			<div className="entry-text">
				<Heading className="entry-title">
					<a href={href}>{title}</a>
				</Heading>
				{status ? <p className="entry-status">{status}</p> : null}
				{meta ? <p className="entry-meta">{meta}</p> : null}
				{children}
			</div>
		</li>
	);
}
