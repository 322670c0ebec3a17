import type { RecordedRegistration } from "#app/domain/events/recorded-event";
import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import type { ScaleBody } from "./bodies";
import type { Chance } from "./chance";

const givenNames = [
	"Siti",
	"Budi",
	"Dewi",
	"Agus",
	"Rina",
	"Joko",
	"Lestari",
	"Made",
	"Yusuf",
	"Maria",
	"Ahmad",
	"Putri",
];
const familyNames = [
	"Rahayu",
	"Santoso",
	"Wijaya",
	"Siregar",
	"Nugroho",
	"Hasanah",
	"Purnama",
	"Tampubolon",
	"Saputra",
];
const codeLetters = "CDFGHJKMNPQRTVWXY34679";
/** Out of 100 registrations: 88 hold a seat, the others waited, were refused or stepped back. */
const statuses: readonly (readonly [RegistrationStatus, number])[] = [
	["confirmed", 88],
	["waitlisted", 92],
	["rejected", 95],
	["cancelled", 100],
];

interface Invited {
	index: number;
	codePrefix: string;
	category: Category;
	body: ScaleBody;
	organisationId: string;
	/** The days' dates, `YYYY-MM-DD`. */
	dates: readonly string[];
	registeredOn: string;
}

/** Somebody invented who registered for a dialogue, and on which days he or she came. */
export function scaleRegistration(chance: Chance, one: Invited): RecordedRegistration {
	const { index, codePrefix, category, body, organisationId, dates, registeredOn } = one;
	const draw = chance.below(100);
	const status = statuses.find(([, below]) => draw < below)?.[0] ?? "confirmed";
	const registeredAt = `${registeredOn}T03:00:00Z`;
	const hasEmail = chance.happens(70);
	return {
		key: `r-${index}`,
		code: `${codePrefix}-${codeOf(index)}`,
		category,
		status,
		source: "web",
		organisationId,
		organisationName: body.name,
		regencyCode: body.regencyCode,
		name: `${chance.pick(givenNames)} ${chance.pick(familyNames)} ${index + 1}`,
		titlePrefix: null,
		titleSuffix: null,
		gender: chance.pick(["female", "male", "male", "female", null] as const),
		position: null,
		email: hasEmail ? `${codePrefix.toLowerCase()}-${index}@contoh.example` : null,
		phone: `+62812${String(index).padStart(4, "0")}0000`,
		accessNeeds: null,
		reason: status === "rejected" ? "Kuota penuh." : null,
		isOverQuota: false,
		replacesKey: null,
		registeredAt,
		promotedAt: null,
		endedAt: status === "rejected" || status === "cancelled" ? registeredAt : null,
		noticeVersion: "2021-08",
		attendance: status === "confirmed" ? arrivals(chance, dates) : [],
	};
}

/** Four of five come on the first day, and most of them again. */
function arrivals(chance: Chance, dates: readonly string[]): RecordedRegistration["attendance"] {
	if (!chance.happens(82)) return [];
	return dates
		.map((date, index) => {
			const checkedInAt = `${date}T01:${String(10 + chance.below(45)).padStart(2, "0")}:00Z`;
			return {
				day: index + 1,
				checkedInAt,
				recordedAt: checkedInAt,
				method: "qr" as const,
				station: "Meja 1",
				isOffline: false,
			};
		})
		.filter(({ day }) => day === 1 || chance.happens(80));
}

/** Five letters or digits without look-alikes, one for each number. */
function codeOf(index: number): string {
	const base = codeLetters.length;
	return Array.from({ length: 5 }, (_, place) => codeLetters[Math.floor(index / base ** (4 - place)) % base]).join("");
}
