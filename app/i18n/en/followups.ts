import type { followups as source } from "../id/followups";

export const followups: typeof source = {};
