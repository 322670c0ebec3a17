import type { audit as source } from "../id/audit";

export const audit: typeof source = {};
