import type { QuestionKind } from "#app/domain/registrations/types";
import { Content } from "../primitives/content";
import type { TableColumn } from "../primitives/table";
import { SaidText } from "./own-answers";
import { questionColumn } from "./registration-address";

/** An organiser's own question as a column of the list. */
export interface OwnColumn {
	id: string;
	label: string;
	kind: QuestionKind;
}

/** What somebody answered, by question id; `fileId` of a file handed in. */
export type ShownAnswers = Readonly<Record<string, { given: readonly string[]; fileId: string | null }>>;

interface Row {
	id: string;
	answers: ShownAnswers;
}

const longest = 60;

/** A question as a heading: its first words where it is long. */
export function shortLabel(label: string): string {
	return label.length > longest ? `${label.slice(0, longest).trimEnd()}…` : label;
}

/** The column with this key; none for a question of another event, which a view of the office may name. */
export function ownColumns(questions: readonly OwnColumn[], key: string, base: string): TableColumn<Row>[] {
	return questions
		.filter(({ id }) => questionColumn(id) === key)
		.map(({ id, label, kind }) => ({
			key,
			header: shortLabel(label),
			heading: <Content>{shortLabel(label)}</Content>,
			cell: (row) => <Answer answer={row.answers[id]} kind={kind} base={`${base}/${row.id}`} />,
		}));
}

interface AnswerProps {
	answer: ShownAnswers[string] | undefined;
	kind: QuestionKind;
	/** The registration's address in the panel. */
	base: string;
}

function Answer({ answer, kind, base }: AnswerProps) {
	if (!answer) return null;
	if (answer.fileId === null) return <SaidText kind={kind} given={answer.given} />;
	return (
		<a href={`${base}/berkas/${answer.fileId}`} download>
			{answer.given[0]}
		</a>
	);
}
