import type { participation as source } from "../id/participation";

export const participation: typeof source = {};
