/** The last part of a path as a device may send it, without control or direction characters, at most 100 characters. */
export function fileTitle(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? "";
	return (
		last
			.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
			.trim()
			.slice(-100) || "daftar"
	);
}
