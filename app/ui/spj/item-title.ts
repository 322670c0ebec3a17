import type { SpjKind } from "#app/domain/spj/types";
import type { Messages } from "#app/i18n/catalogue";

/** "Daftar hadir hari 1" */
export function itemTitle({ kind, dayPosition }: { kind: SpjKind; dayPosition: number | null }, t: Messages): string {
	return dayPosition === null ? t.spj.kinds[kind] : t.spj.attendanceDay(dayPosition);
}
