import type { DiffLine, DiffPiece } from "#app/domain/minutes/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { VisuallyHidden } from "../primitives/visually-hidden";

/** Lines that stayed are shown up to this many before and after a change. */
const context = 2;

/** What changed between two texts: what went is struck out, what came is underlined, long unchanged parts are counted. */
export function TextDiff({ lines }: { lines: readonly DiffLine[] }) {
	const { t } = useLanguage();
	const shown = lines.map((_, at) =>
		lines.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== "same"),
	);
	return (
		<ol className="text-diff">
			{lines.map((line, at) => {
				const key = `line ${at}`;
				if (shown[at] && line.kind !== "changed" && line.text.trim() === "")
					return <li key={key} className="text-diff-blank" />;
				if (shown[at])
					return (
						<li key={key}>
							<Content>{line.kind === "changed" ? pieces(line.pieces) : <Piece piece={line} />}</Content>
						</li>
					);
				if (at > 0 && !shown[at - 1]) return null;
				const next = shown.indexOf(true, at);
				return (
					<li key={key} className="text-diff-gap">
						{t.minutes.revisions.unchanged((next < 0 ? lines.length : next) - at)}
					</li>
				);
			})}
		</ol>
	);
}

const pieces = (list: readonly DiffPiece[]) =>
	// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name of their own and never change places.
	list.map((piece, at) => <Piece key={at} piece={piece} />);

function Piece({ piece: { kind, text } }: { piece: DiffPiece }) {
	const { t } = useLanguage();
	const words = t.minutes.revisions;
	if (kind === "same") return text;
	const Change = kind === "removed" ? "del" : "ins";
	return (
		<Change>
			<VisuallyHidden>{words[kind]} </VisuallyHidden>
			{text}
		</Change>
	);
}
