import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { FileField, SelectField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** Where a list comes from, and what it does not say itself. */
export function ListForm({ values, errors, back }: { values: FormValues; errors: FormErrors; back: string }) {
	const { t } = useLanguage();
	const words = t.invitations.importing;
	return (
		<form method="post" encType="multipart/form-data" noValidate>
			<FileField
				name="file"
				label={words.file}
				hint={words.fileHint}
				error={errorText(t, errors, "file")}
				accept=".xlsx,.csv,.txt"
			/>
			<TextArea
				name="paste"
				label={words.paste}
				hint={words.pasteHint}
				error={errorText(t, errors, "paste")}
				value={textOf(values, "paste")}
				rows={6}
			/>
			<SelectField
				name="category"
				label={words.category}
				value={textOf(values, "category")}
				emptyLabel={words.noCategory}
				options={categories.map((value) => ({ value, label: t.registrations.categories[value] }))}
			/>
			<TextField
				name="delegates"
				label={words.delegates}
				error={errorText(t, errors, "delegates")}
				value={textOf(values, "delegates") || "1"}
				inputMode="numeric"
				width="short"
			/>
			<ButtonRow>
				<Button name="step" value="check">
					{words.check}
				</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}

/** A line of the list with what would become of it. */
export interface PreviewRow {
	record: number;
	organisation: string;
	status: "new" | "duplicate" | "invalid";
	note:
		| { kind: "row"; row: number }
		| { kind: "invited" | "no-contact" }
		| { kind: "organisation" | "category" | "party" }
		| null;
	addressee: string;
}

interface PreviewProps {
	rows: readonly PreviewRow[];
	counts: { new: number; duplicate: number; invalid: number };
	/** All lines; `rows` are the first of them. */
	total: number;
	/** The new ones, as they come back with the button. */
	saved: string;
	source: string;
	base: string;
}

const tones = { new: "ok", duplicate: "mute", invalid: "bad" } as const;

/** What saving would do, before anything is saved. */
export function ListPreview({ rows, counts, total, saved, source, base }: PreviewProps) {
	const { lang, t } = useLanguage();
	const words = t.invitations.importing;
	const number = (n: number) => formatNumber(n, lang);
	return (
		<section>
			<h2>{words.preview}</h2>
			<p role="status">{words.counts(number(counts.new), number(counts.duplicate), number(counts.invalid))}</p>
			{rows.length < total ? <p className="muted">{words.shown(number(rows.length), number(total))}</p> : null}
			<form method="post" encType="multipart/form-data">
				<HiddenFields values={{ rows: saved, source }} />
				<ButtonRow>
					{counts.new > 0 ? (
						<Button name="step" value="save">
							{words.save(number(counts.new))}
						</Button>
					) : null}
					<LinkButton variant="secondary" href={`${base}/impor`}>
						{words.again}
					</LinkButton>
				</ButtonRow>
			</form>
			{counts.new === 0 ? <p>{words.nothingNew}</p> : null}
			<Table
				caption={words.caption}
				rows={rows}
				rowKey={({ record }) => String(record)}
				stacked
				columns={[
					{ key: "record", header: words.row, numeric: true, cell: ({ record }) => number(record) },
					{
						key: "organisation",
						header: t.invitations.organisation,
						rowHeader: true,
						cell: ({ organisation }) => <Content>{organisation || "–"}</Content>,
					},
					{ key: "addressee", header: t.invitations.addressee, cell: ({ addressee }) => addressee || "–" },
					{
						key: "what",
						header: words.what,
						cell: ({ status, note }) => (
							<>
								<Tag tone={tones[status]}>{words.statuses[status]}</Tag>
								{note ? <span className="muted small"> {noteText(note, words, number)}</span> : null}
							</>
						),
					},
				]}
			/>
		</section>
	);
}

function noteText(
	note: NonNullable<PreviewRow["note"]>,
	words: ReturnType<typeof useLanguage>["t"]["invitations"]["importing"],
	number: (n: number) => string,
): string {
	switch (note.kind) {
		case "row":
			return words.sameAsRow(number(note.row));
		case "invited":
			return words.sameAsInvited;
		case "no-contact":
			return words.noContact;
		default:
			return words.problems[note.kind];
	}
}
