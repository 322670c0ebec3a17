import { formatPhone } from "../registrations/phone";

/**
 * An Indonesian telephone number in E.164, landlines included: committees are called at their office. Null for
 * anything else. "021 5255733" → "+62215255733".
 */
export function readOfficePhone(text: string): string | null {
	if (!/^\+?[\d\s().-]+$/.test(text)) return null;
	const digits = text.replace(/\D/g, "");
	const national = text.startsWith("+") ? /^62(\d+)$/.exec(digits)?.[1] : digits.replace(/^(62|0)/, "");
	return national && /^[1-9]\d{6,11}$/.test(national) ? `+62${national}` : null;
}

/** A stored number as people write it down: mobile numbers in groups of four, landlines whole (area codes differ in length). */
export function showOfficePhone(e164: string): string {
	return e164.startsWith("+628") ? formatPhone(e164) : e164.replace(/^\+62/, "0");
}
