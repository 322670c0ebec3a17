import type { RecordedEvent, RecordedFollowup } from "#app/domain/events/recorded-event";
import { followupThemes } from "#app/domain/followups/types";
import type { OrganisationKind } from "#app/domain/organisations/types";
import { type Category, categories } from "#app/domain/registrations/types";
import provinceFile from "#db/reference/provinces.json" with { type: "json" };
import regencyFile from "#db/reference/regencies.json" with { type: "json" };
import { daysBefore, type ScaleBody } from "./bodies";
import { type Chance, seededChance } from "./chance";
import { scaleRegistration } from "./people";

const kindOf: Record<Category, OrganisationKind> = {
	employer: "employer",
	union: "union",
	cooperative: "cooperative",
	government: "local_government",
	other: "other",
};
/** A draw out of as many as there are entries decides the party. */
const parties: readonly Category[] = [
	...(["employer", "employer", "employer", "union", "union", "union"] as const),
	...(["cooperative", "cooperative", "cooperative", "government", "government", "other"] as const),
];
const topics = [
	"Koperasi pekerja/buruh",
	"Fasilitas kesejahteraan pekerja/buruh",
	"Jaminan sosial tenaga kerja",
	"Perjanjian kerja bersama",
	"Pengupahan",
	"Sertifikat NIK koperasi",
];
/** Two years, over which the dialogues are spread. */
const span = 730;

/** Everything a dialogue draws from. */
export interface ScaleGround {
	dialogues: number;
	registrations: number;
	followups: number;
	/** The last day on which one was held, `YYYY-MM-DD`. */
	until: string;
	/** By their kind, and by kind and province: `union 36`. */
	bodies: ReadonlyMap<string, readonly ScaleBody[]>;
	/** The stored id of a body by its key. */
	idOf: (key: string) => string;
	/** The ministry's own office and its record among the organisations. */
	own: { officeId: string; organisationId: string; name: string };
	/** The office of a province. */
	officeOf: (provinceCode: string) => string;
}

/** A dialogue of two days that is over, the `index`th of all. */
export function scaleEvent(ground: ScaleGround, index: number): RecordedEvent {
	const chance = seededChance(index + 1);
	const province = provinceFile.provinces[
		index % provinceFile.provinces.length
	] as (typeof provinceFile.provinces)[number];
	const regency = chance.pick(regencyFile.regencies.filter(({ provinceCode }) => provinceCode === province.code));
	const first = daysBefore(ground.until, Math.floor((index * span) / ground.dialogues) + 1);
	const dates = [first, daysBefore(first, -1)];
	const codePrefix = `S${letter(Math.floor(index / 26))}${letter(index)}`;
	return {
		slug: `dialog-rekaan-${index + 1}`,
		officeId: index % 3 === 0 ? ground.own.officeId : ground.officeOf(province.code),
		kind: "dialogue",
		mode: "in_person",
		title: `Dialog Koperasi Pekerja ${regency.name} (rekaan)`,
		purpose: "",
		topics: [topics[index % topics.length] as string],
		hostName: ground.own.name,
		venueName: "Gedung Contoh (rekaan)",
		venueAddress: "",
		regencyCode: regency.code,
		onlineUrl: null,
		timeZone: province.timeZone as RecordedEvent["timeZone"],
		codePrefix,
		needsApproval: true,
		registrationOpensAt: `${daysBefore(first, 30)}T01:00:00Z`,
		registrationClosesAt: `${daysBefore(first, 2)}T09:00:00Z`,
		contactName: "Narahubung (rekaan)",
		contactPhone: null,
		exampleAsOf: null,
		days: dates.map((date) => ({ startsAtLocal: `${date}T08:00`, endsAtLocal: `${date}T16:00` })),
		sessions: [],
		quotas: { employer: 60, union: 60, cooperative: 60, government: 40, other: 20 },
		registrations: shareOf(ground.registrations, ground.dialogues, index).map((number) => {
			const category = chance.pick(parties);
			const body = pickBody(chance, ground, category, province.code);
			const organisationId = ground.idOf(body.key);
			const registeredOn = daysBefore(first, 3 + chance.below(25));
			return scaleRegistration(chance, {
				index: number,
				codePrefix,
				category,
				body,
				organisationId,
				dates,
				registeredOn,
			});
		}),
		questions: [],
		followups: shareOf(ground.followups, ground.dialogues, index).map((number) =>
			promise(chance, ground, { code: `RTL-${codePrefix}-${number + 1}`, provinceCode: province.code, madeOn: first }),
		),
	};
}

/** The numbers from 0 of what falls to one of `parts` when `all` is shared out as evenly as can be. */
function shareOf(all: number, parts: number, index: number): number[] {
	const share = Math.floor(((index + 1) * all) / parts) - Math.floor((index * all) / parts);
	return Array.from({ length: share }, (_, number) => number);
}

/** A body of the party from the province, or from anywhere when the province has none. */
function pickBody(chance: Chance, { bodies }: ScaleGround, category: Category, provinceCode: string): ScaleBody {
	const kind = kindOf[category];
	return chance.pick(bodies.get(`${kind} ${provinceCode}`) ?? bodies.get(kind) ?? []);
}

/** Something promised: half of it kept, the rest under way, and late where its date has passed. */
function promise(
	chance: Chance,
	ground: ScaleGround,
	{ code, provinceCode, madeOn }: { code: string; provinceCode: string; madeOn: string },
): RecordedFollowup {
	const dueOn = daysBefore(madeOn, -14 - chance.below(200));
	const isDone = chance.happens(dueOn < ground.until ? 65 : 20);
	const status = isDone ? "done" : chance.pick(["in_progress", "in_progress", "not_started", "cancelled"] as const);
	const completedOn = isDone ? daysBefore(madeOn, -1 - chance.below(13)) : null;
	const body = chance.happens(10) ? null : pickBody(chance, ground, chance.pick(categories), provinceCode);
	return {
		code,
		title: "Menyampaikan laporan pelaksanaan (rekaan)",
		description: "",
		theme: chance.pick(followupThemes),
		priority: chance.happens(20) ? "high" : "normal",
		status,
		organisationId: body ? ground.idOf(body.key) : ground.own.organisationId,
		organisationName: body?.name ?? ground.own.name,
		ownerName: "Penanggung jawab (rekaan)",
		questionKey: null,
		cooperativeId: body?.kind === "cooperative" ? ground.idOf(body.key) : null,
		dueOn,
		completedOn,
		history: completedOn ? [{ on: completedOn, status: "done", note: "Selesai." }] : [],
		evidence: completedOn ? [{ label: "Laporan (rekaan)", addedOn: completedOn }] : [],
	};
}

const letter = (number: number): string => String.fromCharCode(65 + (number % 26));
