/** What leaves a trace about the tree of offices. */
export type OfficeAction = "office.created" | "office.edited" | "office.moved" | "office.closed" | "office.reopened";
