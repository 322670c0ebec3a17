import type { ReactNode } from "react";
import { Lobe } from "./kawung";

/** The parties of a dialogue. `other` is anyone outside the four and carries no lobe. */
export type PartyCode = "employer" | "union" | "cooperative" | "government" | "other";

interface PartyLabelProps {
	party: PartyCode;
	/** The party's name; it carries the meaning, the lobe only helps the eye. */
	label: ReactNode;
	/** A fact said together with the name, such as the seats left. */
	value?: ReactNode;
}

/** The party's lobe, in the party's own orientation, next to the party's name. */
export function PartyLabel({ party, label, value }: PartyLabelProps) {
	return (
		<span className="party">
			<PartyMark party={party} />
			<span>
				{label}
				{value === undefined ? null : <b className="party-value"> {value}</b>}
			</span>
		</span>
	);
}

/** The lobe alone, for legends that name the party right beside it. */
export function PartyMark({ party }: { party: PartyCode }) {
	return (
		<svg className="party-mark" width="16" height="16" viewBox="-6.5 -6.5 13 13" aria-hidden="true" focusable="false">
			{party === "other" ? <circle r="2.5" className="lobe-other" /> : <Lobe party={party} centred />}
		</svg>
	);
}
