import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { SummaryList } from "../primitives/summary-list";
import { Table } from "../primitives/table";
import { RegistrationStatusTag } from "../registrations/registration-status";

/** A delegate on the contact's page and on the organisers'. */
export interface DelegateLine {
	id: string;
	number: number;
	/** Null for a seat without a name. */
	name: string | null;
	code: string;
	status: RegistrationStatus;
	isLiving: boolean;
	hasAccepted: boolean;
	position: string | null;
	email: string | null;
	phone: string | null;
}

interface GroupViewProps {
	/** The page's own path. */
	path: string;
	group: { organisation: string; category: Category; contactName: string; mailTo: "delegates" | "contact" };
	event: { title: string; slug: string; timeZone: string };
	status: "pending" | "confirmed" | "waitlisted" | null;
	/** Place of the first delegate in the waiting list. */
	position: number | null;
	namesUntil: string | null;
	mayName: boolean;
	isAhead: boolean;
	counts: { living: number; unnamed: number; accepted: number };
	delegates: readonly (DelegateLine & { link: string; whatsApp: string })[];
}

/** The group as its contact sees it: where it stands, each delegate, and what can be done. */
export function GroupView(props: GroupViewProps) {
	const { path, group, event, status, position, namesUntil, mayName, isAhead, counts, delegates } = props;
	const { lang, t } = useLanguage();
	const words = t.groups.page;
	return (
		<>
			<p>{status ? words.statuses[status] : words.ended}</p>
			{position === null ? null : <p>{words.position(position)}</p>}
			{status ? (
				<p>
					<strong>{words.summary(counts.living, counts.accepted, counts.unnamed)}</strong>
				</p>
			) : null}
			{status && isAhead ? (
				<p className="muted">
					{mayName ? namesUntil && words.namesUntil(formatInstant(namesUntil, event.timeZone, lang)) : words.namesOver}
				</p>
			) : null}
			<Table
				caption={words.caption}
				rows={delegates}
				rowKey={({ id }) => id}
				stacked
				columns={[
					{ key: "who", header: words.number, rowHeader: true, cell: (one) => <DelegateName delegate={one} /> },
					{ key: "code", header: words.code, keepTogether: true, cell: ({ code }) => code },
					{ key: "status", header: words.status, cell: (one) => <RegistrationStatusTag status={one.status} /> },
					{ key: "coming", header: words.acceptance, cell: (one) => <Acceptance delegate={one} /> },
					{
						key: "acts",
						header: words.actions,
						cell: (one) => (one.isLiving && isAhead ? <Acts path={path} delegate={one} mayName={mayName} /> : null),
					},
				]}
			/>
			<SummaryList
				rows={[
					{ label: words.event, value: <EventLink event={event} /> },
					{ label: words.organisation, value: <Content>{group.organisation}</Content> },
					{
						label: words.category,
						value: <PartyLabel party={group.category} label={t.registrations.categories[group.category]} />,
					},
					{ label: words.contact, value: group.contactName },
				]}
			/>
			<p className="muted">{words.mailTo[group.mailTo]}</p>
			<ButtonRow>
				<LinkButton href={`${path}/cetak`} variant="secondary">
					{words.print}
				</LinkButton>
				{status && isAhead ? (
					<LinkButton href={`${path}/pembatalan`} variant="link">
						{words.cancelGroup}
					</LinkButton>
				) : null}
			</ButtonRow>
		</>
	);
}

function EventLink({ event }: { event: GroupViewProps["event"] }) {
	return (
		<a href={`/kegiatan/${event.slug}`}>
			<Content>{event.title}</Content>
		</a>
	);
}

/** A delegate's name with position and contact, or that the seat has none. */
export function DelegateName({ delegate }: { delegate: DelegateLine }) {
	const { t } = useLanguage();
	const { name, number, position, phone, email } = delegate;
	const more = [position, phone, email].filter(Boolean).join(" · ");
	return (
		<>
			<span className="line">{name ?? t.groups.page.unnamed(number)}</span>
			{more ? <span className="line muted small summary-text">{more}</span> : null}
		</>
	);
}

/** Whether a delegate said that they come. */
export function Acceptance({ delegate }: { delegate: DelegateLine }) {
	const words = useLanguage().t.groups.page;
	if (!delegate.isLiving) return <>–</>;
	if (delegate.name === null) return <>{words.waitingForName}</>;
	return <>{delegate.hasAccepted ? words.accepted : words.notAccepted}</>;
}

function Acts({
	path,
	delegate,
	mayName,
}: {
	path: string;
	delegate: GroupViewProps["delegates"][number];
	mayName: boolean;
}) {
	const words = useLanguage().t.groups.page;
	const { id, name, number, email, link, whatsApp } = delegate;
	const who = name ?? words.unnamed(number);
	const own = `${path}/utusan/${id}`;
	return (
		<ButtonRow>
			<LinkButton href={whatsApp} variant="secondary" small external hiddenLabel={who}>
				{words.whatsApp}
			</LinkButton>
			{email ? (
				<InlineForm action={`${own}/tautan`} label={words.resend} hiddenLabel={who} variant="link" small />
			) : null}
			<LinkButton href={link} variant="link" small hiddenLabel={who}>
				{words.openLink}
			</LinkButton>
			{mayName ? (
				<LinkButton href={own} variant="link" small hiddenLabel={who}>
					{name === null ? words.fill : words.swap}
				</LinkButton>
			) : null}
			<LinkButton href={`${own}/pembatalan`} variant="link" small hiddenLabel={who}>
				{words.cancelOne}
			</LinkButton>
		</ButtonRow>
	);
}
