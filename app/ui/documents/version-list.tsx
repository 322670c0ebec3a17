import { useLanguage } from "#app/i18n/context";
import { formatFileSize, formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Tag } from "../primitives/tag";

interface VersionListProps {
	/** The document's page. */
	page: string;
	timeZone: string;
	versions: readonly {
		fileId: string;
		originalName: string;
		type: string;
		bytes: number;
		addedAt: string;
		addedByName: string;
		isReleased: boolean;
	}[];
}

/** The versions of a document, newest first: to look at, and to release one. */
export function VersionList({ page, timeZone, versions }: VersionListProps) {
	const { lang, t } = useLanguage();
	const words = t.documents;
	return (
		<ul>
			{versions.map((version) => (
				<li key={version.fileId}>
					<a href={`${page}/berkas/${version.fileId}`}>
						<Content>{version.originalName}</Content>
					</a>{" "}
					<span className="line muted small">
						{words.fileSize(version.type, formatFileSize(version.bytes))}
						{" · "}
						{words.version(version.addedByName, formatInstant(version.addedAt, timeZone, lang))}
					</span>
					{version.isReleased ? (
						<Tag tone="ok">{words.isReleased}</Tag>
					) : (
						<InlineForm action={page} label={words.release} fields={{ act: "release", file: version.fileId }} small />
					)}
				</li>
			))}
		</ul>
	);
}
