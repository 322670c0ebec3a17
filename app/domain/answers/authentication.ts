/**
 * Whether our own mail server vouches that a mail is from whom it says: `dmarc=pass` for the domain of `from` in the
 * first Authentication-Results that carries our name (RFC 8601). What others wrote there is theirs, and an attacker can
 * write the like; a server that receives for us takes foreign fields with its name out.
 */
export function isAuthentic(fields: readonly string[], authservId: string | null, from: string): boolean {
	if (authservId === null) return false;
	const results = fields.map(resultsOf).find(({ server }) => server === authservId.toLowerCase());
	const verdicts = results?.methods.filter((method) => /^dmarc\s*=/.test(method)) ?? [];
	const domain = from.slice(from.lastIndexOf("@") + 1).toLowerCase();
	return verdicts.length > 0 && verdicts.every((verdict) => isPassFor(verdict, domain));
}

function isPassFor(verdict: string, domain: string): boolean {
	const named = /\sheader\.from\s*=\s*(\S+)/.exec(verdict)?.[1];
	return /^dmarc\s*=\s*pass(\s|$)/.test(verdict) && (named === undefined || named === domain);
}

/** "mx.example 1; dkim=pass (2048-bit) …; dmarc=pass header.from=example" without comments and quoted words. */
function resultsOf(field: string): { server: string; methods: string[] } {
	const [server = "", ...methods] = withoutComments(field.replace(/"(?:[^"\\]|\\.)*(?:"|$)/gs, '""'))
		.toLowerCase()
		.split(";")
		.map((part) => part.trim());
	return { server: server.split(/\s/)[0] ?? "", methods };
}

function withoutComments(text: string): string {
	let depth = 0;
	let kept = "";
	for (const character of text) {
		if (character === "(") depth++;
		if (depth === 0) kept += character;
		if (character === ")" && depth > 0) depth--;
	}
	return kept;
}
