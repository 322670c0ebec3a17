export const roles = ["admin", "organiser"] as const;
export type Role = (typeof roles)[number];
