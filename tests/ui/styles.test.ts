import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const styles = new URL("../../app/ui/styles/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, styles), "utf8").replace(/\/\*.*?\*\//gs, "");
const css = readdirSync(styles)
	.filter((file) => file.endsWith(".css"))
	.map(read)
	.join("\n");

/** The sheets that an entry sheet imports. */
const importsOf = (entry: string) =>
	[...read(entry).matchAll(/@import "\.\/([\w-]+\.css)"/g)].map((match) => match[1] ?? "");
const bytes = (files: readonly string[]) => gzipSync(files.map(read).join("\n").replace(/\s+/g, " ")).length;

const app = new URL("../../app/", import.meta.url);
const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
	.filter((file) => file.endsWith(".tsx"))
	.map((file) => ({ file, text: readFileSync(new URL(file, app), "utf8") }));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
	const luminance = (hex: string) => {
		const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
		const [r = 0, g = 0, b = 0] = [1, 3, 5]
			.map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
			.map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (high + 0.05) / (low + 0.05);
}

const tokensIn = (block: string) =>
	Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/gi)].map((match) => [match[1], match[2] ?? ""]),
	);
const tokens = readFileSync(new URL("tokens.css", styles), "utf8");
const blockAfter = (selector: string) => tokens.slice(tokens.indexOf(selector)).split("}")[0] ?? "";
const light = tokensIn(blockAfter(":root {"));
const system = tokensIn(blockAfter(':root:not([data-theme="light"])'));
const chosen = tokensIn(blockAfter(':root[data-theme="dark"]'));

describe("the style sheet", () => {
	it("stays small enough for a phone on a slow line, and the panel for an office", () => {
		const everyone = importsOf("app.css");
		const staff = importsOf("panel.css");
		expect(everyone.length * staff.length).toBeGreaterThan(0);
		expect(bytes(everyone)).toBeLessThan(8 * 1024);
		expect(bytes([...everyone, ...staff])).toBeLessThan(14 * 1024);
	});

	it("holds every sheet, once", () => {
		const sheets = readdirSync(styles).filter((file) => file.endsWith(".css"));
		expect(["app.css", "panel.css", ...importsOf("app.css"), ...importsOf("panel.css")].sort()).toEqual(sheets.sort());
	});

	it("asks nothing of a browser that Chrome 99 and Safari 15.4 cannot do", () => {
		expect(css).not.toMatch(/color-mix\(|light-dark\(|@container|@scope|\d(?:lh|dvh|svh)\b|&/);
	});

	it("looks the same in the dark whether the system or the reader chose it", () => {
		expect(Object.keys(chosen).length).toBeGreaterThan(20);
		expect(chosen).toEqual(system);
	});

	it.each([
		["light", light],
		["dark", { ...light, ...system }],
	])("keeps text readable in the %s theme", (_, theme) => {
		const colour = (name: string) => theme[name] ?? "#000";
		const pairs = [
			["ink", "canvas"],
			["ink-2", "canvas"],
			["ink-2", "surface"],
			["ink-2", "surface-2"],
			["link", "canvas"],
			["link", "surface"],
			["on-nila", "nila"],
			["on-nila", "nila-strong"],
			["nila", "surface"],
			["on-ground", "ground"],
			["bad", "canvas"],
			["on-bad", "bad"],
			["on-bad", "bad-strong"],
			...["ok", "warn", "bad", "info", "mute"].map((tone) => [tone, `${tone}-bg`]),
			...["ok", "warn", "info"].map((tone) => ["ink", `${tone}-bg`]),
		] as [string, string][];
		const faint = pairs.filter(([text, ground]) => contrast(colour(text), colour(ground)) < 4.5);
		expect(faint).toEqual([]);

		const shapes = ["control", ...["employer", "union", "cooperative", "government"].map((party) => `party-${party}`)];
		const invisible = shapes.filter((shape) => contrast(colour(shape), colour("surface")) < 3);
		expect(invisible).toEqual([]);
	});
});

describe("every sheet", () => {
	it("keeps its rules in a layer, so that the order in which sheets load decides nothing", () => {
		const loose = readdirSync(styles)
			.filter((file) => file.endsWith(".css") && !["app.css", "panel.css"].includes(file))
			.filter((file) => !readFileSync(new URL(file, styles), "utf8").includes("@layer"));
		expect(loose).toEqual([]);
	});
});

describe("the markup", () => {
	it("carries no styles of its own, because the content security policy refuses them", () => {
		expect(sources.filter(({ text }) => /\sstyle=/.test(text)).map(({ file }) => file)).toEqual([]);
	});

	it("uses no class that the style sheet does not know", () => {
		// A list with a class carries no bullets, whatever the class.
		const known = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]));
		const hooks = new Set(["entry-list"]);
		const unknown = sources.flatMap(({ file, text }) =>
			[...text.matchAll(/className="([^"]*)"/g)]
				.flatMap((match) => (match[1] ?? "").split(" "))
				.filter((name) => name && !known.has(name) && !hooks.has(name))
				.map((name) => `${file}: ${name}`),
		);
		expect(unknown).toEqual([]);
	});
});
