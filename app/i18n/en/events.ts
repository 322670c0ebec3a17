import type { events as source } from "../id/events";

export const events: typeof source = {};
