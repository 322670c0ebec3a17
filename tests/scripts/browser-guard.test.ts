import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { keepServerCodeOutOfTheBrowser } from "../../scripts/browser-guard";

/** Builds for the browser what `page` needs, with one file of each kind beside it. */
function buildPage(page: string) {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), "rembuk-guard-")));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const files = {
		"app/page.ts": page,
		"app/server/mail-key.ts": 'export const value = "server";',
		"app/domain/events/types.ts": 'export const value = "vocabulary";',
		"app/domain/events/rules.ts": 'export const value = "rules";',
		"app/domain/events/publish-event.ts": 'export const value = "use case";',
		"db/queries/events.ts": 'export const value = "query";',
		"emails/layout.tsx": 'export const value = "letter";',
	};
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
		writeFileSync(path.join(root, name), content);
	}
	return build({
		root,
		configFile: false,
		logLevel: "silent",
		build: { write: false, rollupOptions: { input: path.join(root, "app/page.ts") } },
		plugins: [keepServerCodeOutOfTheBrowser(root)],
	});
}

test.each(["./server/mail-key", "./domain/events/publish-event", "../db/queries/events", "../emails/layout"])(
	"a page that takes %s to the browser is not built, and the message names both files",
	async (module) => {
		await expect(buildPage(`import { value } from "${module}"; console.log(value);`)).rejects.toThrow(
			new RegExp(
				`would reach the browser: ${module.replace(/^\.\/|^\.\.\//, "(app/)?")}\\.tsx? \\(imported by app/page\\.ts\\)`,
			),
		);
	},
);

test.each(["./domain/events/types", "./domain/events/rules"])("%s may reach the browser", async (module) => {
	await expect(buildPage(`import { value } from "${module}"; console.log(value);`)).resolves.toBeDefined();
});

test("an import that only a loader needed is gone with the loader, and no reason to refuse", async () => {
	await expect(buildPage('import { value } from "../db/queries/events"; console.log("page");')).resolves.toBeDefined();
});
