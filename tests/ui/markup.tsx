import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** What the browser gets. */
export function markup(element: ReactElement): string {
	return renderToStaticMarkup(element);
}

/** The opening tag of the first element whose attributes hold the given text. */
export function tagWith(html: string, attribute: string): string {
	return html.match(/<[a-z][^>]*>/g)?.find((tag) => tag.includes(attribute)) ?? "";
}

/** The value of an attribute in an opening tag. */
export function attributeOf(tag: string, name: string): string | undefined {
	return tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
}

/** The text of the element with an id, without its markup. */
export function textOf(html: string, id: string): string {
	const body =
		html
			.split(`id="${id}"`)[1]
			?.split(">")
			.slice(1)
			.join(">")
			.split(/<\/(?:span|p|h2|legend|label)>/)[0] ?? "";
	return body.replace(/<[^>]*>/g, "");
}

/** The ids of every element. */
export function idsOf(html: string): string[] {
	return [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? "");
}
