import type { CSSProperties } from "react";

/** Colours of the product's visual language, written out: mail programs know no variables. */
export const colour = {
	canvas: "#f3f5f9",
	surface: "#ffffff",
	ink: "#141d2e",
	quiet: "#46536a",
	line: "#d0d8e4",
	nila: "#123474",
	link: "#1a4aa3",
	box: "#e9edf4",
} as const;

export const font = "'Plus Jakarta Sans', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export const text: CSSProperties = {
	color: colour.ink,
	fontFamily: font,
	fontSize: "16px",
	lineHeight: "26px",
	margin: "0 0 16px",
};

export const quiet: CSSProperties = { ...text, color: colour.quiet, fontSize: "14px", lineHeight: "22px" };

/** Where a mail program supports dark mode through classes; the others keep the light colours, which are legible. */
export const darkStyles = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { background-color: ${colour.canvas}; }
@media (prefers-color-scheme: dark) {
.canvas { background-color: #0c1322 !important; }
.surface { background-color: #131c2f !important; }
.ink { color: #e9eef8 !important; }
.quiet { color: #aab7cd !important; }
.link { color: #9dbcff !important; }
.box { background-color: #1d2940 !important; }
.line { border-color: #2c3a55 !important; }
.button { background-color: #8fb2ff !important; color: #0b1733 !important; }
}`;
