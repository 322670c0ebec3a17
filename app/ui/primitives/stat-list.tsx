import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

interface StatListProps {
	/** Names the figures where no heading stands above them: "Sisa kursi:". */
	label?: string | undefined;
	items: readonly { key: string; label: ReactNode; value: ReactNode }[];
	/** `rows` puts the values right, one below the other; `inline` lets the pairs run on and wrap. */
	look?: "rows" | "inline" | undefined;
}

/** Small facts with their values, such as the seats left for each party. */
export function StatList({ label, items, look = "rows" }: StatListProps) {
	return (
		<div>
			{label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
			<dl className={`stat-list stat-list-${look}`}>
				{items.map((item) => (
					<div key={item.key}>
						<dt>{item.label}</dt>
						<dd>{item.value}</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
