import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

export interface TimelineEntry {
	key: string;
	/** What happened. */
	title: ReactNode;
	/** Who did it, and when as the reader's words and as an instant. */
	who?: string | undefined;
	when: string;
	dateTime: string;
	/** What it changed. */
	changes?: readonly { field: string; before?: ReactNode; after?: ReactNode }[] | undefined;
	children?: ReactNode;
}

interface TimelineProps {
	entries: readonly TimelineEntry[];
	/** Said before the old and the new value, which look and arrow tell sighted readers: "semula", "menjadi". */
	words: { before: string; after: string };
}

/** What happened to a thing, newest first. */
export function Timeline({ entries, words }: TimelineProps) {
	return (
		<ol className="timeline">
			{entries.map((entry) => (
				<li key={entry.key}>
					<p className="timeline-title">{entry.title}</p>
					<p className="timeline-meta">
						{entry.who ? `${entry.who} · ` : null}
						<time dateTime={entry.dateTime}>{entry.when}</time>
					</p>
					{entry.changes?.length ? (
						<dl className="timeline-changes">
							{entry.changes.map(({ field, before, after }) => (
								<div key={field}>
									<dt>{field}</dt>
									<dd>
										{before ? (
											<>
												<VisuallyHidden>{words.before} </VisuallyHidden>
												<del>{before}</del>{" "}
											</>
										) : null}
										{before && after ? <span aria-hidden="true">→ </span> : null}
										{after ? (
											<>
												<VisuallyHidden>{words.after} </VisuallyHidden>
												<ins>{after}</ins>
											</>
										) : null}
									</dd>
								</div>
							))}
						</dl>
					) : null}
					{entry.children}
				</li>
			))}
		</ol>
	);
}
