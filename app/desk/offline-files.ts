import type { Language } from "#app/i18n/language";

/** Where page, scripts and decoder are kept for when there is no signal. Nothing about people goes in. */
export const filesCache = "rembuk-desk-files";

/** The page of the desk without anything of the event or of people in it. */
export const shellAddress = (lang: Language): string => `/petugas/kerangka?lang=${lang}`;
