import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

export interface SummaryRow {
	/** Words of the organiser's need a `key`. */
	label: ReactNode;
	key?: string | undefined;
	value: ReactNode;
	/** A link to change the answer; `hiddenLabel` names the answer to those who hear links out of context. */
	action?: { href: string; label: string; hiddenLabel: string } | undefined;
}

/** Facts or answers as pairs of name and value. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
	return (
		<dl className="summary-list">
			{rows.map(({ label, key, value, action }) => (
				<div key={key ?? String(label)}>
					<dt>{label}</dt>
					<dd>{value}</dd>
					{action ? (
						<dd className="summary-action">
							<a href={action.href}>
								{action.label}
								<VisuallyHidden> {action.hiddenLabel}</VisuallyHidden>
							</a>
						</dd>
					) : null}
				</div>
			))}
		</dl>
	);
}
