import type { Language } from "#app/i18n/language";

/** The address of a letter's example, or of its HTML alone. */
export function exampleHref(
	name: string,
	{ language = "id", eventId, isBody = false }: { language?: Language; eventId?: string | undefined; isBody?: boolean },
): string {
	const query = new URLSearchParams();
	if (language !== "id") query.set("bahasa", language);
	if (eventId) query.set("kegiatan", eventId);
	const path = `/panel/surat/contoh/${name}${isBody ? "/isi" : ""}`;
	return query.size > 0 ? `${path}?${query}` : path;
}
