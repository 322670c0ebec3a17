import type { ReactNode } from "react";

interface EmptyStateProps {
	title: string;
	/** What to do about it. */
	children?: ReactNode;
	/** Buttons or links. */
	actions?: ReactNode;
}

/** In the place of a list that has nothing to show yet. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
	return (
		<div className="empty-state">
			<p className="empty-state-title">{title}</p>
			{children ? <div>{children}</div> : null}
			{actions ? <div className="button-row">{actions}</div> : null}
		</div>
	);
}
