/** Lists that people sign: that they were there, and what they were given. */
export const paperLists = ["attendance", "receipts"] as const;
export type PaperList = (typeof paperLists)[number];

/** What is signed for on a list of receipts. */
export const receiptItems = ["kit", "transport"] as const;
export type ReceiptItem = (typeof receiptItems)[number];

/** Papers with a page or a card for each person, which a worker makes off the request. */
export const paperBatchKinds = ["badges", "certificates"] as const;
export type PaperBatchKind = (typeof paperBatchKinds)[number];
