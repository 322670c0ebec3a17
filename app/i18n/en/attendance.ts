import type { attendance as source } from "../id/attendance";

export const attendance: typeof source = {};
