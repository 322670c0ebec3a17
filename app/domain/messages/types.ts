export const letterStatuses = ["pending", "sending", "sent", "failed", "cancelled", "superseded"] as const;
export type LetterStatus = (typeof letterStatuses)[number];

/** How it came out that an address takes no letters: at the mail server's door, or by a notice afterwards. */
export const suppressionReasons = ["refused", "bounced"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** What one attempt at a letter came to. */
export const attemptResults = ["accepted", "put_off", "refused", "not_reached"] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** What can hold delivery up: the way to the mail server, or one lane of letters. */
export const deliveryScopes = ["server", "sign_in", "transactional", "bulk"] as const;
export type DeliveryScope = (typeof deliveryScopes)[number];
