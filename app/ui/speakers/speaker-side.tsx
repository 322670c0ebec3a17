import type { SpeakerSlot } from "#app/domain/speakers/rules";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { Tag } from "../primitives/tag";
import type { SpeakerLinkState } from "./link-state";
import { SlotLine } from "./slot-line";
import { SpeakerLink } from "./speaker-link";

interface SpeakerSideProps {
	eventId: string;
	speaker: {
		id: string;
		slots: readonly SpeakerSlot[];
		state: SpeakerLinkState;
		link: { url: string; whatsApp: string } | null;
		canInvite: boolean;
		slides: readonly { id: string; title: string; fileId: string | null; newestFileId: string | null }[];
	};
}

/** Beside a speaker's data: sessions, link, slides, and the way off the event. */
export function SpeakerSide({ eventId, speaker }: SpeakerSideProps) {
	const { t } = useLanguage();
	const words = t.speakers.page;
	const base = `/panel/kegiatan/${eventId}`;
	const page = `${base}/narasumber/${speaker.id}`;
	return (
		<>
			<Panel title={words.sessions}>
				{speaker.slots.length === 0 ? <p className="muted">{t.speakers.list.noSessions}</p> : null}
				{speaker.slots.map((slot) => (
					<p key={slot.sessionId}>
						<SlotLine slot={slot} />
					</p>
				))}
			</Panel>
			<SpeakerLink page={page} state={speaker.state} link={speaker.link} canInvite={speaker.canInvite} />
			<Panel title={words.slides}>
				{speaker.slides.length === 0 ? <p className="muted">{words.noSlides}</p> : null}
				{speaker.slides.map(({ id, title, fileId, newestFileId }) => (
					<p key={id}>
						<a href={`${base}/dokumen/${id}`}>
							<Content>{title}</Content>
						</a>{" "}
						{fileId === null ? (
							<Tag tone="warn">{t.documents.notReleased}</Tag>
						) : (
							<Tag tone={fileId === newestFileId ? "ok" : "warn"}>
								{fileId === newestFileId ? t.documents.isReleased : t.documents.newerWaits}
							</Tag>
						)}
					</p>
				))}
			</Panel>
			<Panel title={words.remove}>
				<p>{words.removeHint}</p>
				<InlineForm action={page} label={words.remove} fields={{ act: "remove" }} variant="danger" />
			</Panel>
		</>
	);
}
