import type { Reach } from "#app/domain/accounts/types";

/** Somebody of the whole house. */
export const everywhere: Reach = { officeIds: null, eventIds: [] };

/** Somebody of these offices. */
export const atOffices = (...officeIds: string[]): Reach => ({ officeIds, eventIds: [] });
