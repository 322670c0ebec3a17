import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { InlineForm } from "../primitives/inline-form";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { clockTime } from "./clock-time";

/** A telephone or laptop that works as a desk. */
export interface DeskDeviceRow {
	id: string;
	name: string;
	userName: string;
	readyAt: string | null;
	readyWith: number | null;
	/** Acts that were not sent yet when it was last heard of. */
	queued: number;
	lastSeenAt: string;
	/** `out`: its officer no longer works there. */
	state: "ready" | "not-ready" | "revoked" | "out";
}

interface DeskDevicesProps {
	eventId: string;
	timeZone: string;
	devices: readonly DeskDeviceRow[];
}

/** The devices at work: whether each could go on without a signal, what it has not sent, and the way to revoke it. */
export function DeskDevices({ eventId, timeZone, devices }: DeskDevicesProps) {
	const { lang, t } = useLanguage();
	const words = t.deskStaff;
	return (
		<section>
			<h2>{words.devices}</h2>
			{devices.length === 0 ? (
				<EmptyState title={words.noDevices}>{words.noDevicesHint}</EmptyState>
			) : (
				<>
					<p className="muted">{words.devicesLead}</p>
					<Table
						caption={words.devices}
						rows={devices}
						rowKey={({ id }) => id}
						stacked
						columns={[
							{ key: "name", header: words.deviceName, rowHeader: true, cell: ({ name }) => <Content>{name}</Content> },
							{ key: "officer", header: words.officer, cell: ({ userName }) => <Content>{userName}</Content> },
							{
								key: "ready",
								header: words.readiness,
								cell: (device) => <Readiness device={device} timeZone={timeZone} />,
							},
							{ key: "queue", header: words.queue, cell: ({ queued }) => words.queued(queued) },
							{
								key: "seen",
								header: words.lastSeen,
								cell: ({ lastSeenAt }) => formatInstant(lastSeenAt, timeZone, lang),
							},
							{
								key: "act",
								header: words.act,
								hideHeader: true,
								cell: ({ id, name, state }) =>
									state === "revoked" ? null : (
										<InlineForm
											action={`/panel/kegiatan/${eventId}/petugas`}
											label={words.revoke}
											hiddenLabel={<Content>{name}</Content>}
											fields={{ act: "revoke", user: id }}
											small
										/>
									),
							},
						]}
					/>
				</>
			)}
		</section>
	);
}

function Readiness({ device, timeZone }: { device: DeskDeviceRow; timeZone: string }) {
	const words = useLanguage().t.deskStaff;
	const { state, readyAt, readyWith } = device;
	if (state === "revoked") return <Tag tone="bad">{words.revoked}</Tag>;
	if (state === "out") return <Tag tone="mute">{words.out}</Tag>;
	if (state === "not-ready" || readyAt === null || readyWith === null) return <Tag tone="warn">{words.notReady}</Tag>;
	return <Tag tone="ok">{words.ready(readyWith, clockTime(readyAt, timeZone))}</Tag>;
}
