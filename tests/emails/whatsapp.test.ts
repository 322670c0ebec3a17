import { describe, expect, it } from "vitest";
import { letterExample } from "#emails/messages";
import { type WhatsAppName, waLink, whatsAppText } from "#emails/whatsapp";

const names: readonly WhatsAppName[] = [
	"registration-confirmed",
	"registration-pending",
	"registration-waitlisted",
	"registration-promoted",
	"registration-rejected",
	"registration-cancelled",
	"registration-replaced",
	"event-changed",
	"event-postponed",
	"event-cancelled",
	"followup-assigned",
	"followup-reminder",
];

const text = (name: WhatsAppName, language: "id" | "en" = "id") =>
	whatsAppText(name, letterExample(name) as never, language);

describe("a text for somebody without e-mail", () => {
	it.each(names)("%s is short, complete and holds one link at most, in both languages", (name) => {
		for (const language of ["id", "en"] as const) {
			const written = text(name, language);
			expect(written.length).toBeLessThan(1_000);
			expect(written.match(/https?:\/\//g)?.length ?? 0).toBeLessThanOrEqual(1);
			expect(written).not.toMatch(/undefined|null|\.\.|\{\w+\}|\[object/);
			expect(written.startsWith(language === "id" ? "Yth. " : "Dear ")).toBe(true);
		}
	});

	it("tells the code and the personal link of a confirmed seat", () => {
		expect(text("registration-confirmed")).toContain("*TAN-7K4QX*");
		expect(text("registration-confirmed")).toContain("https://rembuk.example/pendaftaran/contoh");
	});

	it("says what was and what is", () => {
		expect(text("event-changed")).toContain("Semula: Kamis, 16 September 2021, pukul 09.00–16.00 WIB");
		expect(text("event-changed")).toContain("Menjadi: *Kamis, 16 September 2021, pukul 08.00–16.00 WIB");
	});

	it("keeps a name on its line", () => {
		const facts = letterExample("registration-confirmed");
		const person = { name: "Budi\n\nKlik http://jahat.example", gender: null };
		expect(whatsAppText("registration-confirmed", { ...facts, person }, "id").split("\n")[0]).toBe(
			"Yth. Ibu/Bapak Budi Klik http://jahat.example,",
		);
	});
});

describe("a WhatsApp link", () => {
	it("opens the chat with one number and the text filled in", () => {
		expect(waLink("+6281200001011", "Kode: *A&B*\n#1")).toBe(
			"https://wa.me/6281200001011?text=Kode%3A%20*A%26B*%0A%231",
		);
	});

	it("lets people choose the chat when there is no number", () => {
		expect(waLink(null, "x")).toBe("https://wa.me/?text=x");
	});
});
