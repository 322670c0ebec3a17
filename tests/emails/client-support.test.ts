import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { letterExample, letterNames, renderLetter } from "#emails/messages";

type Support = Record<string, string[]>;
const file = path.resolve(import.meta.dirname, "../fixtures/emails/client-support.json");
/** Which clients of Gmail, Outlook, Apple and Samsung show nothing of a feature, as caniemail.com has tried it. */
const { unsupported } = JSON.parse(readFileSync(file, "utf8")) as {
	unsupported: { properties: Support; elements: Support; attributes: Support };
};

/** What our letters use although a client ignores it, and why they hold without it. */
const reviewed = {
	"border-radius": "Outlook on Windows draws buttons with square corners",
	"text-decoration-line": "stands beside text-decoration, which all of them know",
	"white-space": "a long button breaks its line where it is not known",
	"@media": "only for dark colours: without it the light ones stay",
	"@media (prefers-color-scheme)": "as @media",
	"color-scheme": "as @media",
	"<style>": "only for dark colours: everything else is written into the elements",
	"<body>": "the canvas is a table of its own inside it",
	role: "tables that only place things are read as tables where it is not known",
	target: "the client decides where a link opens",
};

const withoutFixed = (name: string) => name.replace(/-(?:top|right|bottom|left|color)$/, "");
/** Properties, elements and attributes of a letter, as caniemail.com calls them. */
function featuresOf(html: string) {
	const rules = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text ?? "");
	const inline = [...html.matchAll(/ style="([^"]*)"/g)].map(([, text]) => text ?? "");
	const blocks = rules.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, block]) => block ?? ""));
	const properties = [...inline, ...blocks].flatMap((text) => [...text.matchAll(/(?:^|;)\s*([a-z-]+)\s*:/g)]);
	const media = rules.flatMap((text) => [
		...(text.includes("@media") ? ["@media"] : []),
		...(text.includes("prefers-color-scheme") ? ["@media (prefers-color-scheme)"] : []),
	]);
	const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/g)];
	return {
		properties: new Set([...properties.map(([, name]) => name ?? ""), ...media]),
		elements: new Set(tags.map(([, name]) => name ?? "")),
		attributes: new Set(
			tags.flatMap(([, , rest]) => [...(rest ?? "").matchAll(/\s([a-z-]+)=/g)].map(([, name]) => name ?? "")),
		),
	};
}

it.each(letterNames)("C65: Gmail, Outlook, Apple Mail and Samsung show all that the letter %s needs", (name) => {
	const { properties, elements, attributes } = featuresOf(renderLetter(name, letterExample(name) as never, "id").html);
	expect(properties.size).toBeGreaterThan(10);
	expect(elements.size).toBeGreaterThan(10);
	const clientsOf = (among: Support, feature: string) => among[feature] ?? among[withoutFixed(feature)] ?? [];
	const ignored = [
		...[...properties].map((one) => [one, clientsOf(unsupported.properties, one)] as const),
		...[...elements].map((one) => [`<${one}>`, clientsOf(unsupported.elements, one)] as const),
		...[...attributes].map((one) => [one, clientsOf(unsupported.attributes, one)] as const),
	].filter(([feature, clients]) => clients.length > 0 && !(feature in reviewed));
	expect(ignored).toEqual([]);
});

it("C65: control: what Outlook on Windows does not show would be found, and every exception is in use", () => {
	const { properties, elements } = featuresOf('<div style="display:flex;gap:8px"><video src="x"></video></div>');
	expect([...properties].filter((one) => unsupported.properties[one]?.includes("outlook.windows"))).toEqual(["gap"]);
	expect([...elements].filter((one) => unsupported.elements[one]?.includes("outlook.windows"))).toEqual(["video"]);
	const used = new Set(
		letterNames.flatMap((name) => {
			const found = featuresOf(renderLetter(name, letterExample(name) as never, "id").html);
			return [...found.properties, ...[...found.elements].map((one) => `<${one}>`), ...found.attributes];
		}),
	);
	expect(Object.keys(reviewed).filter((feature) => !used.has(feature))).toEqual([]);
});
