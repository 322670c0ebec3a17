import { createHash } from "node:crypto";

/** SHA-256 (hex) of a notice in both languages: which words somebody was shown. */
export function noticeHash({ textIndonesian, textEnglish }: { textIndonesian: string; textEnglish: string }): string {
	return createHash("sha256").update(`${textIndonesian}\n\n${textEnglish}`).digest("hex");
}
