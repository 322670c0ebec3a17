const browsers: readonly [name: string, sign: RegExp][] = [
	["Edge", /\bEdg(e|A|iOS)?\//],
	["Opera", /\bOPR\//],
	["Samsung Internet", /\bSamsungBrowser\//],
	["UC Browser", /\bUC ?Browser\//],
	["Firefox", /\b(Firefox|FxiOS)\//],
	["Chrome", /\b(Chrome|CriOS|Chromium)\//],
	["Safari", /\bVersion\/\S+ .*Safari\//],
];
const systems: readonly [name: string, sign: RegExp][] = [
	["iPhone", /\biPhone\b/],
	["iPad", /\biPad\b/],
	["Android", /\bAndroid\b/],
	["Windows", /\bWindows\b/],
	["Mac", /\bMacintosh\b/],
	["ChromeOS", /\bCrOS\b/],
	["Linux", /\bLinux\b/],
];

/**
 * Browser and system of a User-Agent header in the words people know them by, "Chrome, Android": enough to recognise
 * one's own device, and all that is kept of the header. Null when neither is known.
 */
export function deviceOf(userAgent: string | null): string | null {
	const known = (list: typeof browsers) => list.find(([, sign]) => userAgent && sign.test(userAgent))?.[0];
	return [known(browsers), known(systems)].filter(Boolean).join(", ") || null;
}
