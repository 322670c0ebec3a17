/** The one font file, for the page's `<link rel="preload">`; tokens.css declares the same file. */
export { default as fontUrl } from "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url";
