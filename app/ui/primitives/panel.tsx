import type { ReactNode } from "react";

interface PanelProps {
	title?: string | undefined;
	level?: 2 | 3 | undefined;
	/** Where links on the same page lead. */
	id?: string | undefined;
	/** Beside the title, such as a link. */
	actions?: ReactNode;
	children: ReactNode;
}

/** A framed part of a page that can be read by itself. */
export function Panel({ title, level = 2, id, actions, children }: PanelProps) {
	const Heading = `h${level}` as const;
	return (
		<section className="panel" id={id}>
			{title || actions ? (
				<div className="panel-head">
					{title ? <Heading>{title}</Heading> : null}
					{actions}
				</div>
			) : null}
			{children}
		</section>
	);
}
