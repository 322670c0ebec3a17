import type { SpeakerSlot } from "#app/domain/speakers/rules";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatFileSize, formatInstant, formatTimeRange } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { FileField } from "../primitives/field";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";
import { Tag } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";

/** A session as its speaker sees it. */
export interface OwnSession extends SpeakerSlot {
	moderators: readonly string[];
	others: readonly string[];
	slides: readonly {
		name: string;
		type: string;
		bytes: number;
		addedAt: string;
		isReleased: boolean;
		href: string;
	}[];
}

interface OwnSlotProps {
	slot: OwnSession;
	onlineUrl: string | null;
	/** What is wrong with the file that was just sent for this session. */
	problem: string | undefined;
	canUpload: boolean;
}

/** One session: when and where, with whom, and the slides handed in for it. */
export function OwnSlot({ slot, onlineUrl, problem, canUpload }: OwnSlotProps) {
	const { lang, t } = useLanguage();
	const words = t.speakers.own;
	const names = (lines: readonly string[]) => lines.map((line) => <Person key={line} line={line} />);
	return (
		<Panel>
			<h3>
				<Content>{slot.title}</Content>
			</h3>
			<SummaryList
				rows={[
					{ label: words.as, value: t.speakers.roles[slot.role] },
					{
						label: words.time,
						value: `${formatDate(slot.start, lang)}, ${formatTimeRange(slot.start, slot.end, slot.timeZone, lang)}`,
					},
					...(slot.room ? [{ label: words.room, value: <Content>{unlabelled(slot.room, words.room)}</Content> }] : []),
					{ label: words.place, value: slot.place ? <Content>{slot.place}</Content> : words.online },
					...(onlineUrl
						? [
								{
									label: words.online,
									value: (
										<a href={onlineUrl} rel="noopener noreferrer">
											{words.joinOnline}
										</a>
									),
								},
							]
						: []),
					...(slot.moderators.length > 0 ? [{ label: words.moderator, value: names(slot.moderators) }] : []),
					...(slot.others.length > 0 ? [{ label: words.others, value: names(slot.others) }] : []),
				]}
			/>
			<h4>{words.slides}</h4>
			{slot.slides.length > 0 ? (
				<ul>
					{slot.slides.map((file) => (
						<li key={file.href}>
							<a href={file.href}>
								<Content>{file.name}</Content>
							</a>{" "}
							<span className="muted small">
								{t.documents.fileSize(file.type, formatFileSize(file.bytes))}
								{" · "}
								{formatInstant(file.addedAt, slot.timeZone, lang)}
							</span>{" "}
							{file.isReleased ? <Tag tone="ok">{words.released}</Tag> : null}
						</li>
					))}
				</ul>
			) : null}
			{canUpload ? (
				<form method="post" encType="multipart/form-data" noValidate>
					<input type="hidden" name="session" value={slot.sessionId} />
					<FileField
						name="file"
						id={`file-${slot.sessionId}`}
						label={words.file}
						hint={words.slidesHint}
						accept=".pdf,.pptx,.odp"
						error={problem}
					/>
					<Button variant="secondary">
						{slot.slides.length > 0 ? words.replace : words.upload}
						<VisuallyHidden>
							{" "}
							<Content>{slot.title}</Content>
						</VisuallyHidden>
					</Button>
				</form>
			) : null}
		</Panel>
	);
}

function Person({ line }: { line: string }) {
	return (
		<span className="line">
			<Content>{line}</Content>
		</span>
	);
}

/** "Ruang Cisadane" beside the label "Ruang" is "Cisadane". */
function unlabelled(room: string, label: string): string {
	const [start, name] = [room.slice(0, label.length + 1), room.slice(label.length + 1).trim()];
	return start.toLowerCase() === `${label.toLowerCase()} ` && name ? name : room;
}
