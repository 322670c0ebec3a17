import type { ReactNode } from "react";

interface PanelProps {
	title?: string | undefined;
	level?: 2 | 3 | undefined;
	/** Beside the title, such as a link. */
	actions?: ReactNode;
	children: ReactNode;
}

/** A framed part of a page that can be read by itself. */
export function Panel({ title, level = 2, actions, children }: PanelProps) {
	const Heading = `h${level}` as const;
	return (
		<section className="panel">
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
