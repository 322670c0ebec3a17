import { messagesFor } from "#app/i18n/catalogue";
import { formatDate, formatNumber, formatShare, formatZone } from "#app/i18n/format";
import { type Category, categories, genders } from "../registrations/types";
import { speakerLine } from "../speakers/rules";
import type { ReportFacts } from "./facts";
import type { ReportFigures } from "./figures";
import { outcomeTables } from "./outcome-tables";
import { oneLine } from "./rules";
import type { ReportTable } from "./types";

const t = messagesFor("id");
const number = (value: number) => formatNumber(value, "id");

/** The programme day by day. */
export function programmeTables({ days, sessions, sessionPeople, event }: ReportFacts): ReportTable[] {
	const clock = (local: string) => local.slice(11, 16).replace(":", ".");
	return days.flatMap((day): ReportTable[] => {
		const own = sessions.filter(({ dayId }) => dayId === day.id);
		if (own.length === 0) return [];
		return [
			{
				caption: `Susunan acara ${formatDate(day.startsAtLocal, "id")}`,
				columns: [
					{ header: `Waktu (${formatZone(event.timeZone, "id")})`, share: 2.2 },
					{ header: "Acara", share: 5.4 },
					{ header: "Narasumber dan moderator", share: 5.4 },
				],
				rows: own.map((session) => [
					`${clock(session.startsAtLocal)}–${clock(session.endsAtLocal)}`,
					[session.title, session.room].filter(Boolean).map(oneLine).join("; "),
					sessionPeople
						.filter(({ sessionId }) => sessionId === session.id)
						.map((person) => `${person.role === "moderator" ? "Moderator: " : ""}${oneLine(speakerLine(person))}`)
						.join("; "),
				]),
			},
		];
	});
}

/** Who came, what was asked, what was agreed, and where the cooperatives stand. A table without rows is left out. */
export function resultTables(facts: ReportFacts, figures: ReportFigures): ReportTable[] {
	return [parties(figures), daysOf(facts), gendersOf(facts), regencies(facts), ...outcomeTables(facts, figures)].filter(
		({ rows }) => rows.length > 0,
	);
}

function parties({ parties: all, confirmed, attended }: ReportFigures): ReportTable {
	const living = all.filter((party) => party.seats + party.invited + party.confirmed + party.attended > 0);
	const sum = (key: "invited" | "seats") => living.reduce((total, party) => total + party[key], 0);
	const hasInvited = sum("invited") > 0;
	const row = (name: string, figures: Omit<(typeof living)[number], "category" | "targetPercent">) => [
		name,
		...(hasInvited ? [number(figures.invited)] : []),
		number(figures.seats),
		number(figures.confirmed),
		number(figures.attended),
		formatShare(figures.attended, figures.confirmed, "id"),
	];
	const everybody = { invited: sum("invited"), seats: sum("seats"), confirmed, attended };
	return {
		caption: "Peserta menurut unsur",
		columns: [
			{ header: "Unsur", share: 3 },
			...(hasInvited ? [{ header: "Instansi diundang", share: 2, isNumeric: true }] : []),
			{ header: "Kursi", share: 1.6, isNumeric: true },
			{ header: "Terkonfirmasi", share: 2.2, isNumeric: true },
			{ header: "Hadir", share: 1.6, isNumeric: true },
			{ header: "Kehadiran", share: 1.8, isNumeric: true },
		],
		rows: [
			...living.map((party) => row(t.registrations.categories[party.category], party)),
			...(living.length > 0 ? [row("Jumlah", everybody)] : []),
		],
	};
}

function daysOf({ days, presentByDay }: ReportFacts): ReportTable {
	const people = (position: number, category: Category) =>
		presentByDay.find((one) => one.position === position && one.category === category)?.people ?? 0;
	return {
		caption: "Kehadiran menurut hari dan unsur",
		columns: [
			{ header: "Hari", share: 3.4 },
			...categories.map((category) => ({ header: t.registrations.categories[category], share: 1.7, isNumeric: true })),
			{ header: "Jumlah", share: 1.5, isNumeric: true },
		],
		rows:
			presentByDay.length === 0
				? []
				: days.map(({ position, startsAtLocal }) => {
						const row = categories.map((category) => people(position, category));
						return [formatDate(startsAtLocal, "id"), ...[...row, row.reduce((a, b) => a + b, 0)].map(number)];
					}),
	};
}

const peopleColumns = [
	{ header: "Terkonfirmasi", share: 2, isNumeric: true },
	{ header: "Hadir", share: 2, isNumeric: true },
];

function gendersOf({ people }: ReportFacts): ReportTable {
	const rows = ([...genders, null] as const).map((gender) => {
		const own = people.filter((one) => one.gender === gender);
		const name = gender === null ? "Tidak disebutkan" : t.participation.register.genders[gender];
		return { name, confirmed: total(own, "confirmed"), attended: total(own, "attended") };
	});
	return {
		caption: "Peserta menurut jenis kelamin",
		columns: [{ header: "Jenis kelamin", share: 6 }, ...peopleColumns],
		rows: rows
			.filter(({ confirmed, attended }) => confirmed + attended > 0)
			.map(({ name, confirmed, attended }) => [name, number(confirmed), number(attended)]),
	};
}

function regencies({ people }: ReportFacts): ReportTable {
	const places = new Map<string, { confirmed: number; attended: number }>();
	for (const { regencyName, provinceName, confirmed, attended } of people) {
		const name = regencyName ? [regencyName, provinceName].filter(Boolean).join(", ") : "Tidak disebutkan";
		const known = places.get(name) ?? { confirmed: 0, attended: 0 };
		places.set(name, { confirmed: known.confirmed + confirmed, attended: known.attended + attended });
	}
	const order = new Intl.Collator("id");
	return {
		caption: "Peserta menurut kabupaten/kota",
		columns: [{ header: "Kabupaten/kota", share: 6 }, ...peopleColumns],
		rows: [...places]
			.sort(([a, one], [b, other]) => other.attended - one.attended || order.compare(a, b))
			.map(([name, { confirmed, attended }]) => [name, number(confirmed), number(attended)]),
	};
}

function total<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
	return rows.reduce((sum, row) => sum + row[key], 0);
}
