import { useLanguage } from "#app/i18n/context";
import { formatFileSize } from "#app/i18n/format";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

interface SpjDownloadProps {
	eventId: string;
	/** Bytes that are kept, and the most there may be. */
	storage: { used: number; most: number };
}

/** The whole file as one download; a form and no link, since taking papers out of the house is recorded. */
export function SpjDownload({ eventId, storage }: SpjDownloadProps) {
	const words = useLanguage().t.spj;
	return (
		<Panel>
			<InlineForm action={`/panel/kegiatan/${eventId}/spj/unduhan`} label={words.download} variant="primary" />
			<p className="muted small">{words.downloadHint}</p>
			<p className="muted small">{words.used(formatFileSize(storage.used), formatFileSize(storage.most))}</p>
		</Panel>
	);
}
