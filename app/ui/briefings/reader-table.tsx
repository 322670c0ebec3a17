import type { ReaderState } from "#app/domain/briefings/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { ReaderStateTag } from "./reader-state-tag";

interface Reader {
	id: string;
	name: string;
	/** Whose figures; null for those of all offices. */
	office: string | null;
	byMail: boolean;
	bySecretary: boolean;
	state: ReaderState;
}

/** Who gets the letter on Mondays. */
export function ReaderTable({ readers }: { readers: readonly Reader[] }) {
	const { t } = useLanguage();
	const words = t.briefings;
	return (
		<Table
			caption={words.title}
			rows={readers}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "reader",
					header: words.table.reader,
					rowHeader: true,
					cell: ({ id, name }) => (
						<a href={`/panel/surat-senin/${id}`}>
							<Content>{name}</Content>
						</a>
					),
				},
				{
					key: "figures",
					header: words.table.figures,
					cell: ({ office }) => (office === null ? words.allOffices : <Content>{office}</Content>),
				},
				{
					key: "way",
					header: words.table.way,
					cell: ({ byMail, bySecretary }) =>
						[byMail ? words.ways.mail : null, bySecretary ? words.ways.secretary : null].filter(Boolean).join(", "),
				},
				{ key: "week", header: words.table.week, cell: ({ state }) => <ReaderStateTag state={state} /> },
			]}
		/>
	);
}
