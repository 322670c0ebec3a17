import type { ReactNode } from "react";

export interface Task {
	title: string;
	/** A task without an address cannot be started yet. */
	href?: string | undefined;
	hint?: ReactNode;
	/** A tag, or plain text once the task is done. */
	status: ReactNode;
}

/** The steps of a piece of work and how far each is. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
	return (
		<ul className="task-list">
			{tasks.map(({ title, href, hint, status }) => (
				<li key={title}>
					<div>
						{href ? <a href={href}>{title}</a> : <span>{title}</span>}
						{hint ? <div className="field-hint">{hint}</div> : null}
					</div>
					<div className="task-status">{status}</div>
				</li>
			))}
		</ul>
	);
}
