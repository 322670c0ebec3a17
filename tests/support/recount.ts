import type { Db } from "#db/client";
import type { EventFiguresLine } from "#db/queries/event-figures";

type Counted = Record<string, number | string | null>;

/** The figures of every event from its plain rows, counted in ordinary code that knows none of the product's queries. */
export async function recount(db: Db, now: string): Promise<Record<string, Counted>> {
	const [events, days, quotas, registrations, attendances, followups, cooperatives] = await Promise.all([
		db.selectFrom("events").selectAll().execute(),
		db.selectFrom("eventDays").selectAll().where("removedAt", "is", null).execute(),
		db.selectFrom("eventQuotas").selectAll().execute(),
		db.selectFrom("registrations").select(["id", "eventId", "status", "category", "organisationId"]).execute(),
		db.selectFrom("attendances").select(["registrationId", "undoneAt"]).execute(),
		db.selectFrom("followups").selectAll().execute(),
		db.selectFrom("cooperatives").selectAll().execute(),
	]);
	const present = new Set(attendances.flatMap((one) => (one.undoneAt === null ? [one.registrationId] : [])));
	const figures: Record<string, Counted> = {};
	for (const event of events) {
		const own = days.filter(({ eventId }) => eventId === event.id);
		const lastOn =
			own
				.map(({ endsAtLocal }) => endsAtLocal.slice(0, 10))
				.sort()
				.at(-1) ?? null;
		const counted: Counted = {
			firstOn: own.map(({ startsAtLocal }) => startsAtLocal.slice(0, 10)).sort()[0] ?? null,
			lastOn,
		};
		const add = (name: string, more = 1) => {
			counted[name] = Number(counted[name] ?? 0) + more;
		};
		const seated = registrations.filter(({ eventId, status }) => eventId === event.id && status === "confirmed");
		for (const { id, category } of seated) {
			add(`confirmed ${category}`);
			if (present.has(id)) add(`attended ${category}`);
		}
		const seats = quotas.filter(({ eventId }) => eventId === event.id);
		const all = seats.reduce((sum, quota) => sum + quota.seats, 0);
		if (seats.some(({ targetPercent }) => targetPercent !== null)) add("target seats", all);
		for (const { category, targetPercent } of seats)
			if (targetPercent !== null) add(`target ${category}`, Math.round((all * targetPercent) / 100));
		for (const one of followups.filter(({ eventId }) => eventId === event.id)) {
			if (one.status === "done") add("kept");
			if (one.status !== "not_started" && one.status !== "in_progress") continue;
			add("open");
			if (event.exampleAsOf === null ? one.dueAt <= now : one.dueOn < event.exampleAsOf) add("late");
		}
		const bodies = new Set(seated.map(({ organisationId }) => organisationId));
		for (const { organisationId, stage, certificateIssuedOn } of cooperatives) {
			if (!bodies.has(organisationId)) continue;
			add(`at ${stage}`);
			if (certificateIssuedOn && lastOn && certificateIssuedOn > lastOn) add("certified since");
		}
		figures[event.id] = Object.fromEntries(Object.entries(counted).filter(([, value]) => value !== 0));
	}
	return figures;
}

/** The product's figures in the same words; what is 0 is left out. */
export function inPlainWords(lines: readonly EventFiguresLine[]): Record<string, Counted> {
	return Object.fromEntries(
		lines.map(({ eventId, title: _title, provinceCode: _code, regencyName: _name, ...line }) => {
			const { isHeld: _held, hasTarget: _target, month: _month, events: _one, ...figures } = line;
			return [
				eventId,
				Object.fromEntries(
					Object.entries(figures)
						.filter(([, value]) => value !== 0)
						.map(([name, value]) => [name === "firstOn" || name === "lastOn" ? name : plain(name), value]),
				),
			];
		}),
	);
}

/** `atPerluPerbaikan` as "at perlu_perbaikan", `confirmedUnion` as "confirmed union", `promisesKept` as "kept". */
function plain(name: string): string {
	const words = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).split("_");
	const [first = "", ...rest] = words;
	if (first === "promises") return rest.join(" ");
	return `${first} ${rest.join(first === "at" ? "_" : " ")}`;
}
