import type { SuppressionReason } from "#app/domain/messages/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Details } from "../primitives/details";
import { EmptyState } from "../primitives/empty-state";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Table } from "../primitives/table";
import { ministryZone } from "./letter-list";

/** An address that takes no letters. */
export interface SuppressedAddressLine {
	address: string;
	reason: SuppressionReason;
	statusCode: string;
	suppressedAt: string;
	letterId: string | null;
	toName: string | null;
	eventId: string | null;
	registrationId: string | null;
}

/** A reason that was refused: shown again in its row. */
export interface WrongReason {
	address: string;
	reason: string;
	problem: string;
}

interface SuppressedListProps {
	lines: readonly SuppressedAddressLine[];
	wrong: WrongReason | null;
}

/** The id of the reason's field beside one address. */
export function reasonField(address: string): string {
	return `reason-${address}`;
}

/** Addresses that take no letters: whose, since when, why, and a way to have them tried again. */
export function SuppressedList({ lines, wrong }: SuppressedListProps) {
	const { lang, t } = useLanguage();
	const words = t.delivery.addresses;
	if (lines.length === 0) return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>;
	return (
		<Table
			caption={words.caption}
			rows={lines}
			rowKey={({ address }) => address}
			stacked
			columns={[
				{ key: "address", header: words.address, rowHeader: true, cell: ({ address }) => address },
				{ key: "person", header: words.person, cell: (line) => <Whose line={line} /> },
				{
					key: "since",
					header: words.since,
					cell: ({ suppressedAt }) => formatInstant(suppressedAt, ministryZone, lang),
				},
				{
					key: "why",
					header: words.why,
					cell: ({ reason, statusCode, letterId }) => (
						<>
							<span className="line">
								{words.reasons[reason]} ({statusCode})
							</span>
							{letterId ? <a href={`/panel/surat/${letterId}`}>{words.letter}</a> : null}
						</>
					),
				},
				{
					key: "act",
					header: words.act,
					cell: ({ address }) => <ReleaseForm address={address} wrong={wrong?.address === address ? wrong : null} />,
				},
			]}
		/>
	);
}

function Whose({ line: { toName, eventId, registrationId } }: { line: SuppressedAddressLine }) {
	if (!eventId || !registrationId) return toName;
	return <a href={`/panel/kegiatan/${eventId}/pendaftaran/${registrationId}`}>{toName}</a>;
}

function ReleaseForm({ address, wrong }: { address: string; wrong: WrongReason | null }) {
	const words = useLanguage().t.delivery.addresses;
	return (
		<Details summary={words.release} open={wrong !== null}>
			<form method="post" noValidate>
				<HiddenFields values={{ address }} />
				<TextField
					name="reason"
					id={reasonField(address)}
					label={words.reason}
					value={wrong?.reason}
					error={wrong?.problem}
					autoComplete="off"
					maxLength={1000}
				/>
				<Button small variant="secondary" hiddenLabel={address}>
					{words.release}
				</Button>
			</form>
		</Details>
	);
}
