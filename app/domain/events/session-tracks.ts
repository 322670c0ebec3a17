import type { SessionKind } from "./types";

/**
 * Who a session is for. `for-all`: everybody sits in it, so nothing runs beside it. `choice`: several may run at once.
 * `aside`: goes on beside the programme, such as the registration desk or coffee.
 */
export const commonSession: Record<SessionKind, "for-all" | "choice" | "aside"> = {
	registration: "aside",
	ceremony: "for-all",
	remarks: "for-all",
	keynote: "for-all",
	plenary: "for-all",
	panel: "choice",
	group_discussion: "choice",
	clinic: "choice",
	break: "aside",
	day_closing: "for-all",
	closing: "for-all",
};
