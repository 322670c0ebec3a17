import type { messages as source } from "../id/messages";

export const messages: typeof source = {};
