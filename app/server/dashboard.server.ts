import { type FigureQuestion, nationalFigures } from "#app/domain/figures/national-figures";
import { balance, byProvince, countTargeted, funnelSince, overTime, sinceDialogues } from "#app/domain/figures/roll-up";
import { fold } from "#app/domain/text";
import type { DashboardAddress } from "#app/ui/dashboard/dashboard-address";
import type { ReadDb } from "#db/client";
import * as figureQueries from "#db/queries/event-figures";
import * as regionQueries from "#db/queries/regions";

/** As much as fits on one sheet of A4. */
const onOneSheet = { dialogues: 9, promises: 5 };
/** As much as a file holds: dialogues of decades, and more promises than an office keeps waiting. */
const inAFile = { dialogues: 20_000, promises: 500 };

/** Who looks at what. */
type Look = Omit<FigureQuestion, "promises" | "dialogues" | "filter"> & { address: DashboardAddress };

/** Everything the dashboard shows, as it is at `now`, in seven queries; with `whole`, every row of what it cuts short. */
export async function dashboardFigures(read: ReadDb, { address, ...question }: Look, { whole = false } = {}) {
	const most = whole ? inAFile : onOneSheet;
	const { year, province, topic } = address;
	const filter = {
		...(year ? { year } : {}),
		...(province ? { provinceCode: province } : {}),
		...(topic ? { topic: fold(topic) } : {}),
	};
	const [figures, years, topics, provinces] = await Promise.all([
		nationalFigures(read, { ...question, ...most, filter }),
		figureQueries.listYears(read, question.within),
		figureQueries.listTopics(read, question.within),
		regionQueries.listProvinces(read),
	]);
	const { at, key, ownLate, events } = figures;
	return {
		at,
		key,
		isEmpty: events.byMonth.length === 0,
		time: overTime(events.byMonth, { oneYear: year !== "" }),
		parties: balance(events.byMonth),
		targetedDialogues: countTargeted(events.byMonth),
		provinces: byProvince(events.byProvince, provinces),
		late: ownLate,
		funnel: funnelSince(events.byMonth),
		dialogues: { count: key.held, latest: sinceDialogues(events.latest) },
		choices: { years, topics, provinces: provinces.map(({ code, name }) => ({ code, name })) },
	};
}

export type DashboardFigures = Awaited<ReturnType<typeof dashboardFigures>>;
