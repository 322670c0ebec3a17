import type { ReactNode } from "react";
import type { MinutesLine, Sentence } from "#app/domain/minutes/types";

/** A follow-up that a sentence became. */
export interface SentenceFollowup {
	id: string;
	code: string;
}

interface MinutesTextProps {
	lines: readonly MinutesLine[];
	/** Follow-ups by the position of their sentence. */
	followups?: Readonly<Record<number, readonly SentenceFollowup[]>>;
}

/** The text of minutes in paragraphs and items; a sentence that became a follow-up is marked and leads to it. */
export function MinutesText({ lines, followups = {} }: MinutesTextProps) {
	const sentence = ({ position, text }: Sentence) => {
		const links = followups[position] ?? [];
		return (
			<span key={position}>
				{links.length > 0 ? (
					<mark id={`kalimat-${position}`} className="minutes-sentence">
						{text}
					</mark>
				) : (
					text
				)}
				{links.map(({ id, code }) => (
					<span key={id}>
						{" "}
						<a href={`/panel/tindak-lanjut/${id}`}>{code}</a>
					</span>
				))}{" "}
			</span>
		);
	};
	return (
		<div className="minutes-text" lang="id">
			{blocksOf(lines).map((block) => {
				const key = block[0]?.sentences[0]?.position;
				if (!block[0]?.mark) return <p key={key}>{block.map((line) => line.sentences.map(sentence))}</p>;
				return (
					<ul key={key}>
						{block.map((line) => (
							<li key={line.sentences[0]?.position}>
								<Item mark={line.mark}>{line.sentences.map(sentence)}</Item>
							</li>
						))}
					</ul>
				);
			})}
		</div>
	);
}

/** An item keeps its mark as it was typed, so that "butir 3" stays the third one. */
function Item({ mark, children }: { mark: string; children: ReactNode }) {
	return (
		<>
			<span className="minutes-mark">{/^[-*•–]$/.test(mark) ? "•" : mark}</span>
			<span>{children}</span>
		</>
	);
}

/** Items that follow each other form one list; every other line is a paragraph. */
function blocksOf(lines: readonly MinutesLine[]): MinutesLine[][] {
	const blocks: MinutesLine[][] = [];
	for (const line of lines) {
		const last = blocks.at(-1);
		if (last && line.mark && last[0]?.mark) last.push(line);
		else blocks.push([line]);
	}
	return blocks;
}
