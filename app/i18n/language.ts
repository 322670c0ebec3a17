/** The site's languages. Indonesian is the source: every other catalogue is typed from it. */
export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];
