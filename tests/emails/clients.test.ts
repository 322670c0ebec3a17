import { caniemail } from "caniemail";
import { expect, test } from "vitest";
import { letterExample, letterNames, renderLetter } from "#emails/messages";

/** What some program leaves out, and why a letter is read and acted on without it. */
const reviewed: Readonly<Record<string, string>> = {
	"color-scheme CSS property": "says that a letter looks right in dark mode; without it the light colours stay",
	"color-scheme meta tag": "the same, for programs that look at the head",
	"<style> element": "holds the dark colours alone; every other style is inline",
	"@media": "chooses the dark colours alone",
	"Type selector": "the canvas' colour in the dark styles, which the tables have inline",
	"<body> element": "becomes a <div>; the canvas' colour is a table's",
	"border-radius": "corners of the button stay square",
	"text-decoration-line": "links and the button keep their colour and weight",
	"target attribute": "links open where the program opens links",
	"white-space": "the code may break over two lines",
	"role attribute": "layout tables are read as tables",
};

test("C65: no letter uses what Gmail, Outlook, Apple Mail or Samsung Mail lacks, outside of a reviewed list", () => {
	// Letters are made of the same blocks, so that all of them together are looked at once.
	const html = letterNames.map((name) => renderLetter(name, letterExample(name) as never, "id").html).join("\n");
	const clients = ["gmail.*", "outlook.*", "apple-mail.*", "samsung-email.*"] as const;
	const { issues } = caniemail({ clients: [...clients], html });
	const lacking = new Set([...issues.errors.values()].flat().map(({ title }) => title));
	expect([...lacking].filter((title) => !(title in reviewed))).toEqual([]);
	expect(Object.keys(reviewed).filter((title) => !lacking.has(title))).toEqual([]);
}, 60_000);
