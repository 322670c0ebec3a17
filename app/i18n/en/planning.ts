import type { planning as source } from "../id/planning";

export const planning: typeof source = {};
