import { describe, expect, it } from "vitest";
import {
	type LetterName,
	letterExample,
	letterFlags,
	letterNames,
	type Messages,
	renderLetter,
} from "#emails/messages";
import { expectGolden } from "#tests/support/golden";

const languages = ["id", "en"] as const;
const every = letterNames.flatMap((name) => languages.map((language) => [name, language] as const));
const example = (name: LetterName) => letterExample(name) as Messages[LetterName];
const rendered = (name: LetterName, language: "id" | "en") => renderLetter(name, example(name) as never, language);

/** What a reader of the HTML sees: markup and hidden head taken away. */
function visible(html: string): string {
	return html
		.replace(/<head>.*<\/head>/s, "")
		.replace(/<!--.*?-->/gs, "")
		.replace(/<br\/?>|<\/(?:p|td|th|li|h2|tr|table)>/g, "\n")
		.replace(/<[^>]+>/g, "")
		.replace(/&#x27;/g, "'")
		.replace(/&quot;/g, '"')
		.replace(/&lt;/g, "<")
		.replace(/&gt;/g, ">")
		.replace(/&amp;/g, "&");
}

const words = (text: string) =>
	new Set(text.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}./–-]*[\p{L}\p{N}])?/gu) ?? []);

describe.each(every)("the letter %s in %s", (name, language) => {
	const { subject, html, text } = rendered(name, language);

	it("has a subject of one line", () => {
		expect(subject).toMatch(/^\S.*\S$/);
		expect(subject).not.toMatch(/[\r\n]/);
	});

	it("C60: says the same in HTML and in text", () => {
		const seen = words(visible(html));
		const links = [...html.matchAll(/href="([^"]+)"/g)].map((found) => (found[1] ?? "").replace(/&amp;/g, "&"));
		for (const link of links) expect(text).toContain(link);
		// Lists are numbered by the mail program in the one and written out in the other.
		const plain = text.replace(/https?:\/\/\S+/g, "").replace(/^\d\. /gm, "");
		const notInHtml = [...words(plain)].filter((word) => !seen.has(word));
		const notInText = [...seen].filter((word) => !words(plain).has(word));
		expect({ notInHtml, notInText }).toEqual({ notInHtml: [], notInText: [] });
	});

	it("is legible everywhere: tables, inline styles, no script, no image, under 100 KB", () => {
		expect(html).toContain(`<html dir="ltr" lang="${language}">`);
		expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
		expect(html).not.toMatch(/<(?:script|img|link|iframe|form|input)\b|url\(|display:\s*(?:flex|grid)|@import/i);
		expect(Buffer.byteLength(html)).toBeLessThan(100_000);
	});

	it("reads as its golden file", () => {
		expectGolden(`letters/${name}.${language}.txt`, `${subject}\n\n${text}`);
	});

	it("has buttons of at least 44 px that do not hang on rounded corners", () => {
		for (const [, style = ""] of html.matchAll(/<a class="button"[^>]* style="([^"]*)"/g)) {
			const [, padding = "0"] = /padding:(\d+)px/.exec(style) ?? [];
			const [, line = "0"] = /line-height:(\d+)px/.exec(style) ?? [];
			expect(2 * Number(padding) + Number(line)).toBeGreaterThanOrEqual(44);
			expect(style).toContain("background-color:#123474");
		}
	});

	it("leaves nothing unsaid", () => {
		for (const part of [subject, visible(html), text]) expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
	});
});

describe("letters", () => {
	it("keep the languages apart", () => {
		const indonesian = /\b(Yth|Dengan hormat|pendaftaran|kegiatan|Anda|pukul|kursi)\b/;
		const english = /\b(Dear|registration|event|your|please|seat)\b/;
		for (const name of letterNames) {
			// What organisers wrote stays as they wrote it.
			const facts = { ...example(name), reason: "", note: null } as never;
			const ours = (language: "id" | "en") => renderLetter(name, facts, language).text.replace(/https?:\/\/\S+/g, "");
			expect(ours("en")).not.toMatch(indonesian);
			expect(ours("id")).not.toMatch(english);
		}
	});

	it("address people as the ministry does", () => {
		const facts = letterExample("registration-pending");
		const greeting = (gender: "female" | "male" | null) =>
			renderLetter("registration-pending", { ...facts, person: { name: "Suharto", gender } }, "id").text.split("\n")[0];
		expect([greeting("female"), greeting("male"), greeting(null)]).toEqual([
			"Yth. Ibu Suharto,",
			"Yth. Bapak Suharto,",
			"Yth. Ibu/Bapak Suharto,",
		]);
	});

	it("of confirmation tell code, time with zone, place and personal link", () => {
		const { subject, text, html } = rendered("registration-confirmed", "id");
		expect(subject).toMatch(/^Undangan: Dialog .* – Tangerang, 16–17 September 2021$/);
		for (const part of [text, html]) {
			expect(part).toContain("TAN-7K4QX");
			expect(part).toContain("Kamis, 16 September 2021, pukul 08.00–16.00 WIB");
			expect(part).toContain("Hotel Cisadane Asri (rekaan), Ruang Benteng");
			expect(part).toContain("https://rembuk.example/pendaftaran/contoh");
			expect(part).toContain("Tekan Ya (Yes)");
		}
	});

	it("ask a cooperative, and nobody else, to bring its papers", () => {
		const { cooperative, ...facts } = letterExample("registration-confirmed");
		const papers = "berita acara RAT";
		expect(renderLetter("registration-confirmed", facts, "id").text).toContain(papers);
		const stated = renderLetter("registration-confirmed", { ...facts, ...(cooperative && { cooperative }) }, "id").text;
		expect(stated).not.toContain(papers);
		for (const word of ["AD/ART", "masih kurang:\n\n- NPWP", "bila RAT dilaporkan:\n\n- RAT 2020: B → A"])
			expect(stated).toContain(word);
		const union = renderLetter("registration-confirmed", { ...facts, category: "union" }, "id").text;
		expect(union).not.toContain(papers);
		expect(union).toContain("surat tugas");
	});

	it("of change cross out the old and say the new in bold, in words too", () => {
		const { subject, html, text } = rendered("event-changed", "id");
		expect(subject).toMatch(/^Perubahan jadwal: /);
		expect(html).toMatch(/<s>Kamis, 16 September 2021, pukul 09\.00–16\.00 WIB<br\/>/);
		expect(html).toMatch(/<strong>Kamis, 16 September 2021, pukul 08\.00–16\.00 WIB<br\/>/);
		expect(text).toContain("Semula: Kamis, 16 September 2021, pukul 09.00");
		expect(text).toContain("Menjadi: Kamis, 16 September 2021, pukul 08.00");
		expect(text).not.toContain("calendar.google.com");
	});

	it("of a change of place only say that the time stays", () => {
		const facts = letterExample("event-changed");
		const moved = renderLetter("event-changed", { ...facts, before: { ...facts.event, venue: "Aula" } }, "id");
		expect(moved.subject).toMatch(/^Perubahan tempat: /);
		expect(moved.text).toContain("Waktu tetap.");
	});

	it("show the joining link only to those who have a seat", () => {
		const onlineUrl = "https://rapat.example/j/123";
		const facts = letterExample("registration-confirmed");
		const event = { ...facts.event, onlineUrl };
		expect(renderLetter("registration-confirmed", { ...facts, event }, "id").text).toContain(onlineUrl);
		for (const name of ["registration-pending", "registration-waitlisted", "registration-cancelled"] as const) {
			const given = { ...letterExample(name), event } as never;
			expect(renderLetter(name, given, "id").text).not.toContain(onlineUrl);
		}
	});

	it("that open an account, or decide about its address, are marked secret and go first; none of the others is", () => {
		const secret = letterNames.filter((name) => letterFlags(name).secret);
		expect(secret).toEqual(["sign-in-link", "account-created", "email-confirmation", "email-change"]);
		for (const name of letterNames) expect(letterFlags(name).lane === 0).toBe(secret.includes(name));
	});

	it("C58: show what people typed as text, never as markup, header or invisible trick", () => {
		const facts = letterExample("registration-rejected");
		const { subject, html, text } = renderLetter(
			"registration-rejected",
			{
				...facts,
				person: { name: '<img src=x onerror="alert(1)">\r\nBcc: evil@x.test\u0000\u202e', gender: null },
				event: {
					...facts.event,
					title: "A & B\r\nBcc: evil@x.test\r\n\r\n<b>isi</b>",
					contact: { name: "<i>x</i>", phone: null, email: null },
				},
				reason: "baris satu\r\nbaris <dua> & tiga",
			},
			"id",
		);
		expect(subject).toBe("Pendaftaran belum dapat disetujui: A & B Bcc: evil@x.test <b>isi</b>");
		for (const unsafe of ["<img", "<b>", "<i>", "\u0000", "\u202e"]) expect(html).not.toContain(unsafe);
		expect(html).toContain("baris satu<br/>baris &lt;dua&gt; &amp; tiga");
		expect(text).toContain('Yth. Ibu/Bapak <img src=x onerror="alert(1)"> Bcc: evil@x.test,');
		expect(text).toContain("baris satu\n  baris <dua> & tiga");
	});

	it("never link to anything but the web", () => {
		const facts = letterExample("registration-pending");
		const { html } = renderLetter("registration-pending", { ...facts, link: "javascript:alert(1)" }, "id");
		expect(html).not.toContain("javascript:");
	});

	it("keep a subject of any length on one line of at most 200 characters", () => {
		const facts = letterExample("registration-pending");
		const event = { ...facts.event, title: "🙏 ".repeat(300) };
		const { subject } = renderLetter("registration-pending", { ...facts, event }, "id");
		expect([...subject]).toHaveLength(200);
		expect(subject.endsWith("…")).toBe(true);
	});
});
