import type { RequestKind, RequestState } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { RequestClock } from "./request-clock";
import { RequestStateTag } from "./request-state-tag";

export interface RequestLine {
	id: string;
	number: string;
	name: string;
	kind: RequestKind;
	state: RequestState;
	dueAt: string;
	decidedAt: string | null;
	assignee: string | null;
}

/** The queue: what is due first stands first. */
export function RequestTable({ requests, now }: { requests: readonly RequestLine[]; now: string }) {
	const { lang, t } = useLanguage();
	const words = t.privacy.queue;
	return (
		<Table
			caption={words.title}
			rows={requests}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "number",
					header: words.number,
					rowHeader: true,
					keepTogether: true,
					cell: ({ id, number }) => <a href={`/panel/privasi/${id}`}>{number}</a>,
				},
				{ key: "who", header: words.who, cell: ({ name }) => <Content>{name}</Content> },
				{ key: "kind", header: words.kind, cell: ({ kind }) => t.privacy.kinds[kind] },
				{
					key: "clock",
					header: words.clock,
					cell: ({ dueAt, decidedAt }) =>
						decidedAt ? (
							words.answered(formatInstant(decidedAt, "Asia/Jakarta", lang))
						) : (
							<RequestClock dueAt={dueAt} now={now} />
						),
				},
				{ key: "state", header: words.state, cell: ({ state }) => <RequestStateTag state={state} /> },
				{
					key: "assignee",
					header: words.assignee,
					cell: ({ assignee }) => (assignee ? <Content>{assignee}</Content> : words.nobody),
				},
			]}
		/>
	);
}
