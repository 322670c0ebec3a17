export const letterStatuses = ["pending", "sending", "sent", "failed", "cancelled", "superseded"] as const;
export type LetterStatus = (typeof letterStatuses)[number];
