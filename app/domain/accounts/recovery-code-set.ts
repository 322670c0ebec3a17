import type { RecoveryCodesTable } from "#db/tables/sign-in";
import { hashRecoveryCode, newRecoveryCodes, newRecoverySalt } from "./recovery-codes";

/** Ten new recovery codes as their holder reads them, and as they are stored. Outside of a transaction: it hashes. */
export async function newCodeSet(userId: string, now: Date): Promise<{ codes: string[]; rows: RecoveryCodesTable[] }> {
	const codes = newRecoveryCodes();
	const salt = newRecoverySalt();
	const createdAt = now.toISOString();
	const rows = await Promise.all(
		codes.map(async (code) => ({
			userId,
			codeHash: await hashRecoveryCode(code, salt),
			salt,
			createdAt,
			usedAt: null,
		})),
	);
	return { codes, rows };
}
