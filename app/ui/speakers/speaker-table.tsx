import type { SpeakerSlot } from "#app/domain/speakers/rules";
import { useLanguage } from "#app/i18n/context";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { Table } from "../primitives/table";
import { LinkState, type SpeakerLinkState } from "./link-state";
import { SlotLine } from "./slot-line";

interface SpeakerRow {
	id: string;
	line: string;
	/** Null for readers who see nobody's contact. */
	contact: { email: string | null; phone: string | null } | null;
	slots: readonly SpeakerSlot[];
	linkState: SpeakerLinkState;
	/** Sessions for which slides were handed in. */
	slidesIn: number;
}

/** The people of an event: their sessions, how to reach them, how far their link is, and whether slides are in. */
export function SpeakerTable({ eventId, rows }: { eventId: string; rows: readonly SpeakerRow[] }) {
	const { t } = useLanguage();
	const words = t.speakers.list;
	if (rows.length === 0) return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>;
	return (
		<Table
			caption={t.speakers.title}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "name",
					header: words.name,
					rowHeader: true,
					cell: ({ id, line }) => (
						<Permitted to="events.write" otherwise={<Content>{line}</Content>}>
							<a href={`/panel/kegiatan/${eventId}/narasumber/${id}`}>
								<Content>{line}</Content>
							</a>
						</Permitted>
					),
				},
				{
					key: "sessions",
					header: words.sessions,
					cell: ({ slots }) =>
						slots.length === 0 ? (
							<span className="muted">{words.noSessions}</span>
						) : (
							slots.map((slot) => <SlotLine key={slot.sessionId} slot={slot} />)
						),
				},
				...(rows.some(({ contact }) => contact !== null)
					? [
							{
								key: "contact",
								header: words.contact,
								cell: ({ contact }: SpeakerRow) => <Contact {...contact} />,
							},
						]
					: []),
				{ key: "link", header: words.link, cell: ({ linkState }) => <LinkState state={linkState} /> },
				{
					key: "slides",
					header: words.slides,
					keepTogether: true,
					cell: ({ slidesIn, slots }) => words.slidesIn(slidesIn, slots.length),
				},
			]}
		/>
	);
}

function Contact({ email, phone }: { email?: string | null; phone?: string | null }) {
	const words = useLanguage().t.speakers.list;
	if (!email && !phone) return <span className="muted">{words.noContact}</span>;
	return (
		<>
			{email ? <span className="line">{email}</span> : null}
			{phone ? <span className="line keep-together">{phone}</span> : null}
		</>
	);
}
