import { expect, it } from "vitest";
import { messagesFor } from "#app/i18n/catalogue";
import { LanguageProvider } from "#app/i18n/context";
import { EditConflict } from "#app/ui/events/edit-conflict";
import { markup } from "./markup";

const shown = (lang: "id" | "en") =>
	markup(
		<LanguageProvider lang={lang} t={messagesFor(lang)}>
			<EditConflict
				page="/panel/kegiatan/1/rincian"
				conflicts={[{ field: "title", theirs: "<b>Upah</b>", yours: `"><script>alert(1)</script>` }]}
				label={(field) => `Nama ${field}`}
			/>
		</LanguageProvider>,
	);

it("shows what two organisers wrote as text, never as markup", () => {
	const html = shown("id");
	expect(html).toContain("Nama title");
	expect(html).toContain("&lt;b&gt;Upah&lt;/b&gt;");
	expect(html).not.toMatch(/<script|<b>/);
});

it("marks what organisers wrote as Indonesian on an English page", () => {
	expect(shown("en")).toContain('<span lang="id">&lt;b&gt;Upah&lt;/b&gt;</span>');
});

it("is not there when nobody was in the way", () => {
	const nothing = <EditConflict page="/" conflicts={null} label={(field) => field} />;
	expect(
		markup(
			<LanguageProvider lang="id" t={messagesFor("id")}>
				{nothing}
			</LanguageProvider>,
		),
	).toBe("");
});
