import { dateIn } from "#app/domain/followups/rules";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as noticeQueries from "#db/queries/notices";
import type { NoticeVersion } from "#db/tables/registrations";

/** Every version as its list shows it, and the one that is read: the one asked for, else the one in force. */
export async function noticePage(
	read: ReadDb,
	{ now, lang, wanted }: { now: Date; lang: Language; wanted: string | null },
) {
	const all = await noticeQueries.listNotices(read);
	const today = dateIn("Asia/Jakarta", now);
	const current = all.find(({ effectiveOn }) => effectiveOn <= today) ?? all.at(-1);
	const shown = wanted ? all.find(({ version }) => version === wanted) : current;
	if (!shown || !current) return undefined;
	const line = (notice: NoticeVersion) => ({
		version: notice.version,
		effectiveOn: notice.effectiveOn,
		changes: lang === "id" ? notice.changesIndonesian : notice.changesEnglish,
		publishedByName: notice.publishedByName,
		publishedAt: notice.publishedAt,
		sha256: notice.sha256,
		isCurrent: notice.version === current.version,
		isAhead: notice.effectiveOn > today,
	});
	return {
		notice: { ...line(shown), text: lang === "id" ? shown.textIndonesian : shown.textEnglish },
		versions: all.map(line),
		latest: all[0],
	};
}
