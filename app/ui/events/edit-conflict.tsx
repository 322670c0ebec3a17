import type { ReactNode } from "react";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";

/** A field that somebody else changed while this form was open. */
export interface Conflict {
	field: string;
	theirs: string;
	yours: string;
}

interface EditConflictProps {
	/** The form's own page, where what is stored can be read anew. */
	page: string;
	conflicts: readonly Conflict[] | null;
	label: (field: string) => string;
	/** A value as its field shows it; texts as they are by default. */
	show?: (field: string, value: string) => ReactNode;
}

/** What somebody else changed while a form was open, beside what this form would make of it. */
export function EditConflict({ page, conflicts, label, show = (_field, value) => value }: EditConflictProps) {
	const { t } = useLanguage();
	const words = t.planning.conflict;
	if (!conflicts) return null;
	const value = ({ field }: Conflict, text: string) =>
		text === "" ? (
			<span className="muted">{words.empty}</span>
		) : (
			<span className="summary-text">
				<Content>{show(field, text)}</Content>
			</span>
		);
	return (
		<Panel title={words.title}>
			<Notification tone="warn" alert>
				{words.lead}
			</Notification>
			<Table
				caption={words.title}
				columns={[
					{ key: "field", header: words.field, rowHeader: true, cell: ({ field }) => label(field) },
					{ key: "theirs", header: words.theirs, cell: (one) => value(one, one.theirs) },
					{ key: "yours", header: words.yours, cell: (one) => value(one, one.yours) },
				]}
				rows={conflicts}
				rowKey={({ field }) => field}
				stacked
			/>
			<p>
				<a href={page}>{words.discard}</a>
			</p>
		</Panel>
	);
}
