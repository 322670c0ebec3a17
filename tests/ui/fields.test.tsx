import { describe, expect, it } from "vitest";
import { Checkbox, CheckboxGroup, RadioGroup } from "#app/ui/primitives/choice-field";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { DateField, FileField, SelectField, TextArea, TextField, TimeField } from "#app/ui/primitives/field";
import { FieldWordsProvider } from "#app/ui/primitives/field-words";
import { attributeOf, idsOf, markup, tagWith, textOf } from "./markup";

const choices = [
	{ value: "employer", label: "Pengusaha" },
	{ value: "union", label: "SP/SB" },
];

/** Every kind of field, each with a hint and an error. */
const fields = {
	text: <TextField name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." />,
	area: <TextArea name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." />,
	select: <SelectField name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." options={choices} />,
	date: <DateField name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." />,
	time: <TimeField name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." />,
	file: <FileField name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." />,
	checkbox: <Checkbox name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." />,
};

const groups = {
	radios: <RadioGroup name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." choices={choices} />,
	checkboxes: (
		<CheckboxGroup name="answer" label="Jawaban" hint="Petunjuk" error="Masukkan jawaban." choices={choices} />
	),
};

describe("a field with an error", () => {
	it.each(Object.entries(fields))("tells a screen reader its hint and its error with the control (%s)", (_, field) => {
		const html = markup(field);
		const control = tagWith(html, 'id="answer"');

		expect(attributeOf(control, "name")).toBe("answer");
		expect(attributeOf(control, "aria-invalid")).toBe("true");
		const described = attributeOf(control, "aria-describedby")?.split(" ") ?? [];
		expect(described.map((id) => textOf(html, id))).toEqual(["Petunjuk", "Galat: Masukkan jawaban."]);
		expect(html).toMatch(/<label[^>]* for="answer"|<label[^>]*><input[^>]* id="answer"/);
	});

	it.each(Object.entries(groups))("tells them with the question of a group (%s)", (_, group) => {
		const html = markup(group);

		expect(html.indexOf("<legend")).toBeGreaterThan(html.indexOf("<fieldset"));
		const described = attributeOf(tagWith(html, "aria-describedby"), "aria-describedby")?.split(" ") ?? [];
		expect(tagWith(html, "aria-describedby")).toMatch(/^<fieldset/);
		expect(described.map((id) => textOf(html, id))).toEqual(["Petunjuk", "Galat: Masukkan jawaban."]);
	});

	it("says that it is an error in the language of the page", () => {
		const html = markup(
			<FieldWordsProvider words={{ error: "Error:" }}>
				<TextField name="answer" label="Answer" error="Enter your answer." />
			</FieldWordsProvider>,
		);

		expect(textOf(html, "answer-error")).toBe("Error: Enter your answer.");
	});
});

describe("a field without an error", () => {
	it("is not called invalid and refers to nothing that is not there", () => {
		const html = markup(<TextField name="answer" label="Jawaban" />);

		expect(html).not.toContain("aria-invalid");
		expect(html).not.toContain("aria-describedby");
	});

	it("leaves checking to the server, so that the browser's own words never stand beside ours", () => {
		for (const field of [...Object.values(fields), ...Object.values(groups)]) {
			expect(markup(field)).not.toContain("required");
		}
	});

	it("keeps what the person has typed, also zero", () => {
		expect(tagWith(markup(<TextField name="seats" label="Kursi" type="number" value={0} />), "<input")).toContain(
			'value="0"',
		);
		expect(markup(<TextArea name="note" label="Catatan" value="Dua baris" />)).toContain(">Dua baris</textarea>");
		expect(markup(<SelectField name="party" label="Pihak" value="union" options={choices} />)).toContain(
			'<option value="union" selected="">',
		);
		expect(
			tagWith(markup(<RadioGroup name="party" label="Pihak" value="union" choices={choices} />), '"union"'),
		).toContain("checked");
		const ticked = markup(<CheckboxGroup name="party" label="Pihak" values={["employer"]} choices={choices} />);
		expect(tagWith(ticked, 'value="employer"')).toContain("checked");
		expect(tagWith(ticked, 'value="union"')).not.toContain("checked");
	});

	it("passes the keyboard and autofill hints on to the browser", () => {
		const input = tagWith(
			markup(
				<TextField
					name="phone"
					label="Nomor ponsel"
					type="tel"
					autoComplete="tel"
					inputMode="tel"
					enterKeyHint="next"
					spellCheck={false}
				/>,
			),
			"<input",
		);

		for (const hint of [
			'type="tel"',
			'autoComplete="tel"',
			'inputMode="tel"',
			'enterKeyHint="next"',
			'spellCheck="false"',
		]) {
			expect(input.toLowerCase()).toContain(hint.toLowerCase());
		}
	});

	it("groups provinces under their island", () => {
		const html = markup(
			<SelectField
				name="province"
				label="Provinsi"
				emptyLabel="Semua provinsi"
				options={[{ group: "Jawa", options: [{ value: "36", label: "Banten" }] }]}
			/>,
		);

		expect(html).toContain('<option value="" selected="">Semua provinsi</option>');
		expect(html).toContain('<optgroup label="Jawa"><option value="36">Banten</option></optgroup>');
	});
});

describe("the error summary", () => {
	it.each(Object.entries({ ...fields, ...groups }))("leads to a control that is there (%s)", (_, field) => {
		const html = markup(
			<>
				<ErrorSummary
					title="Ada isian yang perlu diperbaiki"
					errors={[{ name: "answer", message: "Masukkan jawaban." }]}
				/>
				{field}
			</>,
		);

		const target = attributeOf(tagWith(html, "href="), "href")?.slice(1) ?? "";
		expect(tagWith(html, `id="${target}"`)).toMatch(/^<(input|textarea|select) /);
		expect(new Set(idsOf(html)).size).toBe(idsOf(html).length);
	});

	it("is read out at once, and reading begins there", () => {
		const html = markup(
			<ErrorSummary title="Ada isian yang perlu diperbaiki" errors={[{ message: "Kursi habis." }]} />,
		);
		const box = tagWith(html, 'role="alert"');

		expect(box).toContain('tabindex="-1"');
		expect(box.toLowerCase()).toContain("autofocus");
		expect(textOf(html, attributeOf(box, "aria-labelledby") ?? "")).toBe("Ada isian yang perlu diperbaiki");
	});

	it("says nothing when nothing is wrong", () => {
		expect(markup(<ErrorSummary title="Ada isian yang perlu diperbaiki" errors={[]} />)).toBe("");
	});
});

describe("text from people", () => {
	const hostile = `"><script>alert(1)</script>`;

	it("stays text, whatever it holds", () => {
		const html = markup(
			<>
				<ErrorSummary title={hostile} errors={[{ name: hostile, message: hostile }]} />
				<TextField name="answer" label={hostile} hint={hostile} error={hostile} value={hostile} />
				<TextArea name="note" label="Catatan" value={`</textarea>${hostile}`} />
				<SelectField name="party" label="Pihak" options={[{ value: hostile, label: hostile }]} />
				<RadioGroup name="kind" label="Jenis" choices={[{ value: hostile, label: hostile, hint: hostile }]} />
			</>,
		);

		expect(html).not.toContain("<script");
		expect(html.match(/<\/textarea>/g)).toHaveLength(1);
	});
});
