import type { registrations as source } from "../id/registrations";

export const registrations: typeof source = {};
