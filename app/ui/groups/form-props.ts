import type { ReactNode } from "react";
import type { Category } from "#app/domain/registrations/types";
import type { SelectGroup } from "../primitives/field";
import { type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import type { Party } from "../registrations/organisation-page";

/** What every page of the form knows. */
export interface GroupFormProps {
	action: string;
	page: 1 | 2 | 3;
	values: FormValues;
	errors: FormErrors;
	parties: readonly Party[];
	regions: readonly SelectGroup[];
	/** Parties whose delegates the organiser asks something of their own. */
	asked: readonly Category[];
	/** How many delegates there may be at most. */
	limit: number;
	/** The organisers decide about the whole group. */
	needsApproval: boolean;
	/** What is asked before sending: a visitor's consent, or how staff heard of it. */
	consents: ReactNode;
	consentFields: readonly string[];
}

/** How many delegates are asked for on page 2; at least one. */
export function delegateCount(values: FormValues, limit: number): number {
	return Math.min(limit, Math.max(1, Number.parseInt(textOf(values, "delegates"), 10) || 1));
}
