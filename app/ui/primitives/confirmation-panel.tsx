import type { ReactNode } from "react";

interface ConfirmationPanelProps {
	title: string;
	/** The number to keep: "Nomor pendaftaran" and "TAN-7K4QX". */
	reference?: { label: string; value: string } | undefined;
	children?: ReactNode;
}

/** It is done: the heading of the page that ends a task. */
export function ConfirmationPanel({ title, reference, children }: ConfirmationPanelProps) {
	return (
		<div className="confirmation-panel">
			<h1>{title}</h1>
			{reference ? (
				<p>
					{reference.label}
					<strong className="confirmation-reference">{reference.value}</strong>
				</p>
			) : null}
			{children}
		</div>
	);
}
