import { isOver } from "#app/domain/events/rules";
import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { Permitted } from "../layout/permitted";
import { useMay } from "../layout/request-context";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Notification } from "../primitives/notification";
import { Panel } from "../primitives/panel";

/** That an event was postponed or cancelled, why, and the way on. */
export function Withdrawn({ phase, reason, eventId }: { phase: EventPhase; reason: string | null; eventId: string }) {
	const { t } = useLanguage();
	const words = t.planning;
	if (phase !== "postponed" && phase !== "cancelled") return null;
	return (
		<Notification
			tone="warn"
			actions={
				phase === "postponed" ? (
					<Permitted to="events.write">
						<LinkButton href={`/panel/kegiatan/${eventId}/jadwal`}>{words.setNewDate}</LinkButton>
					</Permitted>
				) : null
			}
		>
			{phase === "postponed" ? words.postponedNote : words.cancelledNote}{" "}
			{reason ? words.withdrawalReason(reason) : null}
		</Notification>
	);
}

/** The ways to take a published event back. */
export function Withdrawing({ phase, eventId }: { phase: EventPhase; eventId: string }) {
	const { t } = useLanguage();
	const may = useMay();
	if (phase === "draft" || isOver(phase) || phase === "cancelled" || !may("events.write")) return null;
	const base = `/panel/kegiatan/${eventId}`;
	return (
		<Panel title={t.planning.changeEvent}>
			<ButtonRow>
				{phase === "postponed" ? null : (
					<LinkButton href={`${base}/penundaan`} variant="secondary">
						{t.planning.postpone}
					</LinkButton>
				)}
				<LinkButton href={`/panel/surat?kegiatan=${eventId}`} variant="secondary">
					{t.delivery.pause.toLetters}
				</LinkButton>
				<LinkButton href={`${base}/pembatalan`} variant="danger">
					{t.planning.cancelEvent}
				</LinkButton>
			</ButtonRow>
		</Panel>
	);
}
