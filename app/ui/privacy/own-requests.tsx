import type { RequestKind, RequestState } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Table } from "../primitives/table";
import { RequestClock } from "./request-clock";
import { RequestStateTag } from "./request-state-tag";

interface OwnRequest {
	id: string;
	number: string;
	kind: RequestKind;
	state: RequestState;
	dueAt: string;
	decidedAt: string | null;
	token: string;
}

/** What the person asked before, and how far it is; nothing when there is none. */
export function EarlierRequests({ requests, now }: { requests: readonly OwnRequest[]; now: string }) {
	const { lang, t } = useLanguage();
	if (requests.length === 0) return null;
	const words = t.privacy.queue;
	return (
		<section>
			<h2>{t.privacy.own.earlier}</h2>
			<Table
				caption={t.privacy.own.earlier}
				rows={requests}
				rowKey={({ id }) => id}
				stacked
				columns={[
					{
						key: "number",
						header: words.number,
						rowHeader: true,
						keepTogether: true,
						cell: ({ number, token }) => <a href={`/permintaan/${token}`}>{number}</a>,
					},
					{ key: "kind", header: words.kind, cell: ({ kind }) => t.privacy.kinds[kind] },
					{ key: "state", header: words.state, cell: ({ state }) => <RequestStateTag state={state} /> },
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
				]}
			/>
		</section>
	);
}

/** What needs nobody's answer: the person does it on the spot. */
export function HelpYourself({ path, mayEdit }: { path: string; mayEdit: boolean }) {
	const { t } = useLanguage();
	const words = t.privacy.own;
	const links = [
		["data.json", words.selfData] as const,
		...(mayEdit ? [["perubahan", words.selfEdit] as const] : []),
		["persetujuan", words.selfConsents] as const,
	];
	return (
		<section>
			<h2>{words.selfTitle}</h2>
			<ul>
				{links.map(([to, label]) => (
					<li key={to}>
						<a href={`${path}/${to}`}>{label}</a>
					</li>
				))}
			</ul>
		</section>
	);
}
