import type { DeliveryScope } from "#app/domain/messages/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Notification } from "../primitives/notification";
import { ministryZone } from "./letter-list";

/** What holds delivery up. */
export interface Stop {
	scope: DeliveryScope;
	stoppedAt: string | null;
	detail: string;
	retryAt: string | null;
}

interface DeliveryNoticesProps {
	stops: readonly Stop[];
	/** Whether the reader may let a lane run again. */
	canResume: boolean;
	/** Events whose letters are held back. */
	paused: readonly { id: string; title: string }[];
}

/** Why letters wait: a mail server that is not reached, a lane that stopped, dialogues that were paused. */
export function DeliveryNotices({ stops, canResume, paused }: DeliveryNoticesProps) {
	const words = useLanguage().t.delivery;
	return (
		<>
			{stops.map((stop) => (
				<StopNotice key={stop.scope} stop={stop} canResume={canResume} />
			))}
			{paused.length > 0 ? (
				<Notification tone="info">
					<p>{words.pause.others}</p>
					<ul>
						{paused.map(({ id, title }) => (
							<li key={id}>
								<a href={`/panel/surat?kegiatan=${id}`}>
									<Content>{title}</Content>
								</a>
							</li>
						))}
					</ul>
				</Notification>
			) : null}
		</>
	);
}

function StopNotice({ stop, canResume }: { stop: Stop; canResume: boolean }) {
	const { lang, t } = useLanguage();
	const words = t.delivery.stops;
	const { scope, stoppedAt, detail, retryAt } = stop;
	const instant = (at: string) => formatInstant(at, ministryZone, lang);
	const since = instant(stoppedAt ?? "");
	const isLane = scope !== "server";
	return (
		<Notification
			tone="warn"
			title={isLane ? words.lane(words.lanes[scope], since) : words.server(since)}
			actions={
				isLane && canResume ? (
					<InlineForm
						action="/panel/surat/jalur"
						label={words.resume}
						hiddenLabel={words.lanes[scope]}
						fields={{ scope }}
						small
					/>
				) : null
			}
		>
			{isLane ? canResume ? null : <p>{words.forAdmin}</p> : retryAt ? <p>{words.retry(instant(retryAt))}</p> : null}
			<p className="small">
				{words.said} <span lang="en">{detail}</span>
			</p>
		</Notification>
	);
}
