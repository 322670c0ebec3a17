import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Words that every longer text of one language holds and the other never. */
const telltale = {
	id: /(?<![\p{L}\p{N}_-])(dan|yang|untuk|tidak|dengan|pada|atau|belum|sudah|anda|dari|oleh|adalah|bila|sebagai)(?![\p{L}\p{N}_-])/iu,
	en: /(?<![\p{L}\p{N}_-])(the|and|of|your|with|for|not|is|are|this|that|has|was|to)(?![\p{L}\p{N}_-])/iu,
} as const;

/** Rules that look at colours; all others judge markup and layout, which a colour scheme does not change. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** How a reader may see a page: a phone's or a desk's width, and the colours of day or night. */
interface View {
	width: 360 | 1280;
	colorScheme: "light" | "dark";
}

const everyView: readonly View[] = [
	{ width: 360, colorScheme: "light" },
	{ width: 360, colorScheme: "dark" },
	{ width: 1280, colorScheme: "light" },
	{ width: 1280, colorScheme: "dark" },
];

/** For another state of a page that is looked at in every view already: both widths and both schemes, each once. */
export const twoViews: readonly View[] = [
	{ width: 360, colorScheme: "light" },
	{ width: 1280, colorScheme: "dark" },
];

/** axe finds nothing, at 360 and 1280 px, in light and dark. */
export async function expectAccessible(page: Page, where: string, views = everyView): Promise<void> {
	await page.evaluate(axeSource);
	for (const view of views) await expectNoViolation(page, where, view);
}

async function expectNoViolation(page: Page, where: string, { width, colorScheme }: View): Promise<void> {
	await page.setViewportSize({ width, height: 900 });
	// A colour that is still changing over would be measured half-way.
	await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
	const options: RunOptions = {
		resultTypes: ["violations"],
		// Only rules about sound and about pages that turn need style sheets and media fetched first; no page has either.
		preload: false,
		...(colorScheme === "dark" ? { runOnly: { type: "rule", values: colourRules } } : {}),
	};
	const { violations } = await page.evaluate(
		(how) => (window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }).axe.run(how),
		options,
	);
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
	expect.soft(found, `${where} at ${width} px, ${colorScheme}`).toEqual([]);
}

/** Nothing sticks out sideways on the narrowest phone (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
	await page.setViewportSize({ width: 320, height: 800 });
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect.soft(overflow, `${where} at 320 px`).toBeLessThanOrEqual(0);
}

/** Every text is in the page's language, or marked as being in another (WCAG 3.1.1 and 3.1.2). */
export async function expectLanguage(page: Page, lang: "id" | "en", where: string): Promise<void> {
	await expect.soft(page.locator("html"), where).toHaveAttribute("lang", lang);
	const texts = await page.evaluate((pageLanguage) => {
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement;
			if (!parent || parent.closest("style, script, textarea")) continue;
			if (parent.closest("[lang]")?.getAttribute("lang") !== pageLanguage) continue;
			const text = walker.currentNode.textContent?.trim();
			if (text) found.push(text);
		}
		return found;
	}, lang);
	const other = lang === "id" ? telltale.en : telltale.id;
	expect
		.soft(
			texts.filter((text) => other.test(text)),
			`${where} in ${lang}`,
		)
		.toEqual([]);
}
