import type { ReactNode } from "react";

interface PageHeaderProps {
	title: ReactNode;
	/** One line above the title: what the page belongs to, its state, or "Langkah 2 dari 3". */
	meta?: ReactNode;
	/** One or two sentences below the title. */
	lead?: ReactNode;
	/** Buttons beside the title. */
	actions?: ReactNode;
}

export function PageHeader({ title, meta, lead, actions }: PageHeaderProps) {
	return (
		<div className="page-header">
			<div className="page-header-text">
				{meta ? <p className="page-meta">{meta}</p> : null}
				<h1>{title}</h1>
				{lead ? <p className="lead">{lead}</p> : null}
			</div>
			{actions ? <div className="button-row">{actions}</div> : null}
		</div>
	);
}
