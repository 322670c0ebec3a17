/** A message taken apart far enough to judge its structure; decoding is left to a real parser. */
export interface MimePart {
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly type: string;
	readonly contentType: string;
	readonly body: string;
	readonly parts: readonly MimePart[];
}

export function mimeTree(message: string): MimePart {
	const end = message.indexOf("\r\n\r\n");
	const headers = message
		.slice(0, end)
		.replace(/\r\n[ \t]+/g, " ")
		.split("\r\n")
		.map((line) => {
			const colon = line.indexOf(":");
			return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
		});
	const body = message.slice(end + 4);
	const contentType = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
	const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
	const parts = boundary
		? body
				.split(new RegExp(`(?:^|\\r\\n)--${boundary.replace(/[^\w]/g, "\\$&")}(?:--)?[ \\t]*(?:\\r\\n|$)`))
				.slice(1, -1)
				.map(mimeTree)
		: [];
	return { headers, type: contentType.split(";")[0] ?? "", contentType, body, parts };
}

export function header(part: MimePart, name: string): string[] {
	return part.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
}

/** The tree as nested lists of content types. */
export function outline(part: MimePart): unknown {
	return part.parts.length > 0 ? [part.type, part.parts.map(outline)] : part.type;
}
