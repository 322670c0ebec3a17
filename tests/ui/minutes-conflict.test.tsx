import { expect, it } from "vitest";
import { messagesFor } from "#app/i18n/catalogue";
import { LanguageProvider } from "#app/i18n/context";
import { MinutesConflict } from "#app/ui/minutes/minutes-conflict";
import { MinutesForm } from "#app/ui/minutes/minutes-form";
import { MinutesText } from "#app/ui/minutes/minutes-text";
import { TextDiff } from "#app/ui/minutes/text-diff";
import { markup } from "./markup";

const nasty = [
	"<script>alert(1)</script>",
	"</textarea><img src=x onerror=alert(1)>",
	"]]><!-- --> &amp; &lt;b&gt; & \" '",
	"\u202Eterbalik\u202C \u2066isolasi\u2069 \u200B\u200D\uFEFFtanpa lebar",
];
const saved = { number: 3, savedAt: "2026-11-12T03:00:00.000Z", savedByName: '<b>Siti "&" Aminah</b>' };
const page = "/panel/kegiatan/1/notula/umum";

const shown = (lang: "id" | "en", theirs: string, yours: string) =>
	markup(
		<LanguageProvider lang={lang} t={messagesFor(lang)}>
			<MinutesConflict
				page={page}
				conflicts={[{ field: "body", theirs, yours }]}
				saved={saved}
				timeZone="Asia/Jakarta"
			/>
			<MinutesForm
				form={{ errors: {}, values: { body: yours, version: `"><i>` } }}
				saved={saved}
				timeZone="Asia/Jakarta"
				page={page}
			/>
		</LanguageProvider>,
	);

/** The text between two tags, read as a browser reads it. */
const read = (html: string) =>
	html
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#x27;", "'")
		.replaceAll("&amp;", "&");

const pairs = nasty.flatMap((theirs) => nasty.map((yours) => [theirs, yours] as const));

it.each(pairs)("shows %j beside %j as text, and gives back to the form what was typed", (theirs, yours) => {
	for (const lang of ["id", "en"] as const) {
		const html = shown(lang, theirs, yours);
		const sides = [...html.matchAll(/<span class="minutes-side" dir="auto">(.*?)<\/span>/gs)].map(
			([, text]) => text ?? "",
		);
		expect(sides.map(read)).toEqual([theirs, yours]);
		const typed = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1] ?? "";
		expect(read(typed)).toBe(yours);
		expect(html).not.toMatch(/<script|<img|<b>|<i>|<!--/);
	}
});

it("says which revision is stored, by whom and when", () => {
	expect(shown("id", "a", "b")).toContain(
		"Yang tersimpan sekarang ialah revisi 3, disimpan &lt;b&gt;Siti &quot;&amp;&quot; Aminah&lt;/b&gt;",
	);
});

it("keeps what was typed as text on the page of the minutes and in comparisons", () => {
	for (const text of nasty) {
		const html = markup(
			<LanguageProvider lang="id" t={messagesFor("id")}>
				<MinutesText lines={[{ mark: "", isApart: false, sentences: [{ position: 0, text }] }]} />
				<TextDiff
					lines={[
						{ kind: "removed", text },
						{ kind: "changed", pieces: [{ kind: "added", text }] },
					]}
				/>
			</LanguageProvider>,
		);
		expect(read(html).split(text)).toHaveLength(4);
		expect(html).not.toMatch(/<script|<img|<b>|<!--/);
	}
});

it("marks a sentence that became a follow-up and leads to it, and keeps the marks of items", () => {
	const html = markup(
		<LanguageProvider lang="en" t={messagesFor("en")}>
			<MinutesText
				lines={[
					{ mark: "", isApart: false, sentences: [{ position: 0, text: "Simpulan:" }] },
					{ mark: "2.", isApart: false, sentences: [{ position: 1, text: "Dinas melapor." }] },
				]}
				followups={{ 1: [{ id: "f1", code: "RTL-TAN-01" }] }}
			/>
		</LanguageProvider>,
	);
	expect(html).toContain('<div class="minutes-text" lang="id">');
	expect(html).toContain('<mark id="kalimat-1" class="minutes-sentence">Dinas melapor.</mark>');
	expect(html).toContain('<a href="/panel/tindak-lanjut/f1">RTL-TAN-01</a>');
	expect(html).toContain('<span class="minutes-mark">2.</span>');
});
