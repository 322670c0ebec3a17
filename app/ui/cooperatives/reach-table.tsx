import type { AlarmKind } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { InlineForm } from "../primitives/inline-form";
import { Table } from "../primitives/table";

/** A cooperative that staff have to tell themselves. */
export interface ToReach {
	id: string;
	name: string;
	contactName: string;
	phone: string | null;
	phoneHref: string | null;
	language: string;
	alarms: readonly { kind: AlarmKind; dueOn: string }[];
	text: string;
	whatsApp: string;
}

/** Whom to call, about what, with the text to send, and a mark for those who were reached. */
export function ReachTable({ rows }: { rows: readonly ToReach[] }) {
	const words = useLanguage().t.cooperatives.toReach;
	return (
		<Table
			caption={words.title}
			stacked
			rows={rows}
			rowKey={({ id }) => id}
			columns={[
				{ key: "who", header: words.who, rowHeader: true, cell: (row) => <Who row={row} /> },
				{ key: "what", header: words.what, cell: (row) => <What row={row} /> },
				{
					key: "done",
					header: words.done,
					cell: ({ id, name }) => (
						<InlineForm
							action="/panel/koperasi/perlu-dihubungi"
							label={words.markTold}
							hiddenLabel={<Content>{name}</Content>}
							fields={{ cooperative: id }}
							small
						/>
					),
				},
			]}
		/>
	);
}

function Who({ row: { id, name, contactName, phone, phoneHref } }: { row: ToReach }) {
	const words = useLanguage().t.cooperatives.toReach;
	return (
		<>
			<span className="line">
				<a href={`/panel/koperasi/${id}`}>
					<Content>{name}</Content>
				</a>
			</span>
			{contactName ? (
				<span className="line muted small">
					<Content>{contactName}</Content>
				</span>
			) : null}
			<span className="line">
				{phoneHref ? (
					<a className="keep-together" href={phoneHref}>
						{phone}
					</a>
				) : (
					words.noPhone
				)}
			</span>
		</>
	);
}

/** The alarms, and one tap to send the text. It carries the cooperative's own link. */
function What({ row: { name, alarms, text, whatsApp, language } }: { row: ToReach }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives;
	return (
		<>
			{alarms.map(({ kind, dueOn }) => (
				<span key={kind} className="line">
					{words.alarms[kind]} <span className="muted small">{formatShortDate(dueOn, lang)}</span>
				</span>
			))}
			<LinkButton variant="secondary" small external href={whatsApp} hiddenLabel={<Content>{name}</Content>}>
				{words.record.openWhatsApp}
			</LinkButton>
			<Details summary={words.toReach.text}>
				<p className="summary-text" lang={language}>
					{text}
				</p>
			</Details>
		</>
	);
}
