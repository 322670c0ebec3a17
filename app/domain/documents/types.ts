/** What a document for participants is: the signed invitation, a material, the terms of reference, or another paper. */
export const documentKinds = ["invitation", "material", "reference", "other"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Who may download it: everybody, who has a seat, or who was there. */
export const documentAccesses = ["public", "registered", "present"] as const;
export type DocumentAccess = (typeof documentAccesses)[number];
