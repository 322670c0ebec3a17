import { parse, serialize } from "hono/utils/cookie";
import { type Language, languages } from "#app/i18n/language";

const cookieName = "lang";

const known = (value: string | null | undefined): Language | null =>
	languages.find((language) => language === value) ?? null;

/** The language of a request: asked for in the address, else remembered, else Indonesian. */
export function languageOf(request: Request): { lang: Language; remember: string | null } {
	const asked = known(new URL(request.url).searchParams.get("lang"));
	const remembered = known(parse(request.headers.get("cookie") ?? "", cookieName)[cookieName]);
	const remember =
		asked && asked !== remembered
			? serialize(cookieName, asked, { path: "/", sameSite: "Lax", httpOnly: true, maxAge: 365 * 86_400 })
			: null;
	return { lang: asked ?? remembered ?? "id", remember };
}
