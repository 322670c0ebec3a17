import type { ReactNode } from "react";
import type { Category } from "#app/domain/registrations/types";
import { Lobe } from "./kawung";

interface PartyLabelProps {
	party: Category;
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
				{value === undefined ? null : <b> {value}</b>}
			</span>
		</span>
	);
}

/** The lobe alone, for legends that name the party right beside it. `other` is outside the four and gets a dot. */
export function PartyMark({ party }: { party: Category }) {
	return (
		<svg className="party-mark" width="16" height="16" viewBox="-6.5 -6.5 13 13" aria-hidden="true" focusable="false">
			{party === "other" ? <circle r="2.5" className="lobe-other" /> : <Lobe party={party} centred />}
		</svg>
	);
}
