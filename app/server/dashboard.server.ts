import { type FigureQuestion, nationalFigures } from "#app/domain/figures/national-figures";
import { balance, byProvince, funnelSince, overTime, sinceDialogues } from "#app/domain/figures/roll-up";
import { fold } from "#app/domain/text";
import type { DashboardAddress } from "#app/ui/dashboard/dashboard-address";
import type { ReadDb } from "#db/client";
import * as figureQueries from "#db/queries/event-figures";
import * as regionQueries from "#db/queries/regions";

/** As much as fits on one sheet of A4. */
const onOneSheet = { dialogues: 9, promises: 5 };
/** As much as a file holds; an office owes fewer promises than that, and the country holds fewer dialogues in decades. */
const inAFile = { dialogues: 20_000, promises: 20_000 };

/** Who looks at what. */
type Look = Omit<FigureQuestion, "promises" | "filter"> & { address: DashboardAddress };

/** Everything the dashboard shows, as it is at `now`, in six queries; with `whole`, every row of what it cuts short. */
export async function dashboardFigures(read: ReadDb, { address, ...question }: Look, { whole = false } = {}) {
	const most = whole ? inAFile : onOneSheet;
	const { year, province, topic } = address;
	const filter = {
		...(year ? { year } : {}),
		...(province ? { provinceCode: province } : {}),
		...(topic ? { topic: fold(topic) } : {}),
	};
	const [figures, years, topics, provinces] = await Promise.all([
		nationalFigures(read, { ...question, filter, promises: most.promises }),
		figureQueries.listYears(read, question.officeIds),
		figureQueries.listTopics(read, question.officeIds),
		regionQueries.listProvinces(read),
	]);
	const { at, key, ownLate, events } = figures;
	const dialogues = sinceDialogues(events);
	return {
		at,
		key,
		isEmpty: events.length === 0,
		time: overTime(events, { oneYear: year !== "" }),
		parties: balance(events),
		targetedDialogues: events.filter(({ isHeld, targetSeats }) => isHeld === 1 && targetSeats > 0).length,
		provinces: byProvince(events, provinces),
		late: ownLate,
		funnel: funnelSince(events),
		dialogues: { count: dialogues.length, latest: dialogues.slice(0, most.dialogues) },
		choices: { years, topics, provinces: provinces.map(({ code, name }) => ({ code, name })) },
	};
}

export type DashboardFigures = Awaited<ReturnType<typeof dashboardFigures>>;
