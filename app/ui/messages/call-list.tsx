import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Button, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { EmptyState } from "../primitives/empty-state";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { templateName } from "./template-name";

/** Somebody who has to be told something, or was. */
export interface Call {
	id: string;
	registrationId: string | null;
	followupId: string | null;
	groupId: string | null;
	invitationId: string | null;
	/** The letter this call stands for. */
	reason: string;
	name: string;
	code: string | null;
	organisationName: string | null;
	phone: string | null;
	phoneHref: string | null;
	/** What to send or say, in the person's language, Indonesian where none is known; null for those who only read. */
	prepared: { text: string; whatsApp: string } | null;
	language: string | null;
	createdAt: string;
	reachedAt: string | null;
	reachedByName: string | null;
	result: string;
}

/** A note that was refused: shown again in its row. */
export interface WrongNote {
	call: string;
	result: string;
	problem: string;
}

interface CallListProps {
	/** The event's path in the panel. */
	base: string;
	openOnly: boolean;
	counts: { open: number; all: number };
	calls: readonly Call[];
	wrong: WrongNote | null;
	timeZone: string;
	page: number;
	pageCount: number;
}

/** The id of the note field of one call. */
export function resultField(callId: string): string {
	return `result-${callId}`;
}

/** Who to call, what to say, and a mark for those who were reached. */
export function CallList({ base, openOnly, counts, calls, wrong, timeZone, page, pageCount }: CallListProps) {
	const { lang, t } = useLanguage();
	const words = t.registrations.callList;
	const list = `${base}/telepon`;
	const all = `${list}?tampilan=semua`;
	const here = openOnly ? list : all;
	return (
		<>
			<SectionNav
				look="views"
				label={words.views}
				items={[
					{ href: list, label: words.open, count: formatNumber(counts.open, lang), current: openOnly },
					{ href: all, label: words.all, count: formatNumber(counts.all, lang), current: !openOnly },
				]}
			/>
			{calls.length > 0 ? (
				<Table
					caption={words.caption}
					rows={calls}
					rowKey={({ id }) => id}
					stacked
					columns={[
						{ key: "who", header: words.who, rowHeader: true, cell: (call) => <Who base={base} call={call} /> },
						{
							key: "what",
							header: words.what,
							cell: (call) => (
								<>
									<span className="line">{templateName(call.reason, t)}</span>
									<span className="line muted small">
										{words.since} {formatInstant(call.createdAt, timeZone, lang)}
									</span>
									{call.prepared ? <Prepared call={call} {...call.prepared} /> : null}
								</>
							),
						},
						{
							key: "result",
							header: words.result,
							cell: (call) =>
								call.reachedAt === null ? (
									<Permitted to="registrations.write" otherwise={<Tag tone="warn">{words.open}</Tag>}>
										<ReachedForm action={here} call={call} wrong={wrong?.call === call.id ? wrong : null} />
									</Permitted>
								) : (
									<Reached call={call} at={call.reachedAt} timeZone={timeZone} />
								),
						},
					]}
				/>
			) : (
				<EmptyState title={openOnly ? words.empty : words.emptyAll}>{words.emptyHint}</EmptyState>
			)}
			<Pages page={page} pageCount={pageCount} />
		</>
	);
}

function Who({ base, call }: { base: string; call: Call }) {
	const { t } = useLanguage();
	const words = t.registrations.callList;
	const href = call.followupId
		? `/panel/tindak-lanjut/${call.followupId}`
		: call.groupId
			? `${base}/rombongan/${call.groupId}`
			: call.invitationId
				? `${base}/undangan/${call.invitationId}`
				: call.registrationId && `${base}/pendaftaran/${call.registrationId}`;
	const about = call.organisationName ? <Content>{call.organisationName}</Content> : words.followup;
	return (
		<>
			<span className="line" id={`telepon-${call.id}`}>
				{href ? <a href={href}>{call.name}</a> : call.name}
			</span>
			<span className="line muted small">
				{about}
				{call.code ? ` · ${call.code}` : null}
			</span>
			<span className="line">
				{call.phoneHref ? (
					<a className="keep-together" href={call.phoneHref}>
						{call.phone}
					</a>
				) : (
					words.noPhone
				)}
			</span>
		</>
	);
}

/** The text, and one tap to send it. It carries the person's own link, so the other site learns nothing of this page. */
function Prepared({ call, text, whatsApp }: { call: Call; text: string; whatsApp: string }) {
	const words = useLanguage().t.registrations.callList;
	return (
		<>
			<LinkButton variant="secondary" small external href={whatsApp} hiddenLabel={call.name}>
				{words.whatsApp}
			</LinkButton>
			<Details summary={words.text}>
				<p className="summary-text" lang={call.language ?? "id"}>
					{text}
				</p>
			</Details>
		</>
	);
}

function ReachedForm({ action, call, wrong }: { action: string; call: Call; wrong: WrongNote | null }) {
	const { t } = useLanguage();
	const words = t.registrations.callList;
	return (
		<form method="post" action={action} noValidate>
			<HiddenFields values={{ call: call.id }} />
			<TextField
				name="result"
				id={resultField(call.id)}
				label={words.note}
				optionalLabel={t.frame.optional}
				value={wrong?.result}
				error={wrong?.problem}
				autoComplete="off"
				maxLength={500}
			/>
			<Button small variant="secondary" hiddenLabel={call.name}>
				{words.markReached}
			</Button>
		</form>
	);
}

function Reached({ call, at, timeZone }: { call: Call; at: string; timeZone: string }) {
	const { lang, t } = useLanguage();
	return (
		<>
			<span className="line">
				{t.registrations.callList.reachedAt(formatInstant(at, timeZone, lang), call.reachedByName ?? "")}
			</span>
			{call.result ? (
				<span className="line">
					<Content>{call.result}</Content>
				</span>
			) : null}
		</>
	);
}
