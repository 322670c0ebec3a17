import type { pages as source } from "../id/pages";

export const pages: typeof source = {};
