import type { Deps } from "../deps";
import { dateIn } from "../followups/rules";

/** Today's date where the ministry counts it, in western Indonesia. */
export function today({ now }: Pick<Deps, "now">): string {
	return dateIn("Asia/Jakarta", now());
}
