import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * DejaVu Sans Condensed: one file a weight that holds every Latin letter, so that no name loses an accent; on
 * certificates its sister with serifs. They lie in node_modules, in development as in production, and only the glyphs
 * that a paper uses go into it.
 */
const files = {
	regular: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf"),
	bold: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"),
	serif: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"),
} as const;

export type FontWeight = keyof typeof files;

const read = new Map<FontWeight, Buffer>();

/** The bytes of a font file, read once a process. */
export function fontBytes(weight: FontWeight): Buffer {
	let bytes = read.get(weight);
	if (!bytes) {
		bytes = readFileSync(files[weight]());
		read.set(weight, bytes);
	}
	return bytes;
}
