import type { DocumentKind } from "#app/domain/documents/types";
import { useLanguage } from "#app/i18n/context";
import { formatFileSize } from "#app/i18n/format";
import { Content } from "../primitives/content";

interface DocumentListProps {
	title: string;
	items: readonly { id: string; title: string; kind: DocumentKind; type: string; bytes: number; href: string }[];
}

/** Documents to download, each with its kind, type and size; nothing when there are none. */
export function DocumentList({ title, items }: DocumentListProps) {
	const { t } = useLanguage();
	const words = t.documents;
	if (items.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			<ul>
				{items.map((item) => (
					<li key={item.id}>
						<a href={item.href} download>
							<Content>{item.title}</Content>
						</a>{" "}
						<span className="muted small">
							{words.kinds[item.kind]}
							{" · "}
							{words.fileSize(item.type, formatFileSize(item.bytes))}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
