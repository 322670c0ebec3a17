import { describe, expect, test } from "vitest";
import { contactFacts, eventFacts, planFacts } from "#app/domain/messages/letter-facts";
import { printedName } from "#app/domain/registrations/rules";
import type { EventRow } from "#db/tables/events";

const tangerang = {
	code: "36.71",
	name: "Kota Tangerang",
	provinceCode: "36",
	provinceName: "Banten",
	timeZone: "Asia/Jakarta",
} as const;
const plan = {
	days: [{ startsAtLocal: "2021-09-16T08:30", endsAtLocal: "2021-09-16T16:00" }],
	timeZone: "Asia/Jakarta",
	venueName: "Hotel Cisadane Asri (rekaan)",
	venueAddress: "Jl. Contoh Raya No. 16",
	regencyCode: "36.71",
	mode: "in_person",
	onlineUrl: "https://rapat.example/dialog",
} as const;

describe("a printed name", () => {
	test.each([
		[{ name: "Suharto", titlePrefix: null, titleSuffix: null }, "Suharto"],
		[{ name: "Siti Nurhaliza", titlePrefix: "Dr.", titleSuffix: "S.H., M.Kn." }, "Dr. Siti Nurhaliza, S.H., M.Kn."],
		[{ name: "Ahmad", titlePrefix: "H.", titleSuffix: null }, "H. Ahmad"],
	])("%o is %s", (person, printed) => {
		expect(printedName(person)).toBe(printed);
	});
});

describe("where an event takes place", () => {
	test("in person: house, address and region, and no link to a meeting online", () => {
		expect(planFacts({ ...plan, days: [...plan.days] }, tangerang)).toMatchObject({
			venue: plan.venueName,
			address: plan.venueAddress,
			region: "Kota Tangerang, Banten",
			onlineUrl: null,
		});
	});

	test("online: the link, and no house whatever was filled in before", () => {
		expect(planFacts({ ...plan, days: [...plan.days], mode: "online" }, tangerang)).toMatchObject({
			venue: "",
			address: "",
			region: "",
			onlineUrl: plan.onlineUrl,
		});
	});

	test("the subject's short place has neither Kota nor Kabupaten", () => {
		const event = { ...plan, title: "Dialog", slug: "dialog", hostName: "Dinas" } as unknown as EventRow;
		const placeIn = (name: string) => eventFacts(event, [], { ...tangerang, name }, "https://rembuk.example").place;
		expect(["Kota Tangerang", "Kabupaten Bogor", "Kota Administrasi Jakarta Pusat"].map(placeIn)).toEqual([
			"Tangerang",
			"Bogor",
			"Jakarta Pusat",
		]);
	});
});

test("a contact without telephone and e-mail is none; without a name it is the host", () => {
	const event = { contactName: "", contactPhone: null, contactEmail: null, hostName: "Dinas" };
	expect(contactFacts({ ...event, contactName: "Retno" })).toBeNull();
	expect(contactFacts({ ...event, contactPhone: "+6281200000001" })).toEqual({
		name: "Dinas",
		phone: "+6281200000001",
		email: null,
	});
});
