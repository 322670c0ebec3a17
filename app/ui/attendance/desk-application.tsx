import type { ReactNode } from "react";

interface DeskApplicationProps {
	/** The application's address; null where there is none. */
	script: string | null;
	/** Where its way back leads. */
	home: string;
	/** What is there without a script. */
	children: ReactNode;
}

/** The place that the desk's application takes over where scripts run; without them the page inside stays. */
export function DeskApplication({ script, home, children }: DeskApplicationProps) {
	return (
		<>
			<div className="desk-application" id="meja" data-home={home}>
				{children}
			</div>
			{script ? <script type="module" src={script} /> : null}
		</>
	);
}
