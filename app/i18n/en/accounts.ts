import type { accounts as source } from "../id/accounts";

export const accounts: typeof source = {};
