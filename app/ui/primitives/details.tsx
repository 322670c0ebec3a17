import type { ReactNode } from "react";

interface DetailsProps {
	summary: ReactNode;
	open?: boolean | undefined;
	children: ReactNode;
}

/** Something few readers need, one click away. */
export function Details({ summary, open, children }: DetailsProps) {
	return (
		<details className="details" open={open}>
			<summary>{summary}</summary>
			<div className="details-body">{children}</div>
		</details>
	);
}
