import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type OutcomeTone = "ok" | "again" | "stop";

interface OutcomeProps {
	/** Let in; already in, which is no mistake; not now. */
	tone: OutcomeTone;
	/** The word for it: "Silakan masuk", "Sudah check-in pukul 08.41 oleh Rina", "Kode tidak dikenal". */
	title: string;
	/** Something else reads it out. */
	isSilent?: boolean | undefined;
	/** Who it is, and what to do next. */
	children?: ReactNode;
}

const icons: Record<OutcomeTone, IconName> = { ok: "check", again: "again", stop: "stop" };

/** The answer at the door, readable at arm's length. */
export function Outcome({ tone, title, isSilent, children }: OutcomeProps) {
	return (
		<div className={`outcome outcome-${tone}`} role={isSilent ? undefined : "status"}>
			<Icon name={icons[tone]} />
			<div className="outcome-text">
				<p className="outcome-title">{title}</p>
				{children}
			</div>
		</div>
	);
}
