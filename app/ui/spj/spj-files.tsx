import { useLanguage } from "#app/i18n/context";
import { formatFileSize, formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { Panel } from "../primitives/panel";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { SpjStateTag } from "./spj-state-tag";
import type { ShownEntry, ShownPaper } from "./types";

interface SpjFilesProps {
	eventId: string;
	timeZone: string;
	entry: ShownEntry;
	files: readonly ShownPaper[];
	/** Papers that were taken out, with the reason, or replaced. */
	removed: readonly { id: string; name: string; at: string; by: string; reason: string | null }[];
}

/** What is in one item: where it comes from, who brought it when, and what was taken out again. */
export function SpjFiles({ eventId, timeZone, entry, files, removed }: SpjFilesProps) {
	const { lang, t } = useLanguage();
	const words = t.spj;
	const event = `/panel/kegiatan/${eventId}`;
	return (
		<Panel title={words.files} actions={<SpjStateTag state={entry.state} />}>
			<ItemSource event={event} entry={entry} />
			{files.length === 0 && !entry.hasSignedLetter && !entry.isPrinted ? <p className="muted">{words.none}</p> : null}
			{files.length > 0 ? (
				<ul>
					{files.map((file) => (
						<li key={file.id}>
							<a href={`${event}/spj/berkas/${file.id}`} download>
								<Content>{file.name}</Content>
							</a>
							<span className="line muted small">
								{words.fileLine(
									file.type,
									formatFileSize(file.bytes),
									file.addedByName,
									formatInstant(file.addedAt, timeZone, lang),
								)}
							</span>
							<a href={`${event}/spj/${entry.slug}/${file.id}`}>
								{words.change}
								<VisuallyHidden>
									{": "}
									<Content>{file.name}</Content>
								</VisuallyHidden>
							</a>
						</li>
					))}
				</ul>
			) : null}
			{removed.length > 0 ? (
				<Details summary={words.removed}>
					<ul>
						{removed.map(({ id, name, at, by, reason }) => (
							<li key={id}>
								<Content>{name}</Content>
								{" · "}
								{(reason === null ? words.replacedBy : words.removedBy)(by, formatInstant(at, timeZone, lang))}
								{reason ? (
									<span className="line muted small">
										<Content>{reason}</Content>
									</span>
								) : null}
							</li>
						))}
					</ul>
				</Details>
			) : null}
		</Panel>
	);
}

/** What comes into the item by itself, and where to get or print it. */
function ItemSource({ event, entry }: { event: string; entry: ShownEntry }) {
	const words = useLanguage().t.spj;
	if (entry.kind === "invitation_letter")
		return entry.hasSignedLetter ? (
			<p>
				<a href={`${event}/undangan/surat-bertanda-tangan.pdf`} download>
					{words.signedLetter}
				</a>
			</p>
		) : (
			<p>
				<a href={`${event}/undangan/surat`}>{words.toInvitations}</a>
			</p>
		);
	if (entry.kind === "attendance")
		return (
			<p>
				<a href={`${event}/berkas-cetak?hari=${entry.dayPosition}#daftar-hadir`}>{words.printList}</a>
			</p>
		);
	return entry.isPrinted ? <p>{words.printedHint}</p> : null;
}
