import type { MinutesLine } from "#app/domain/minutes/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { VisuallyHidden } from "../primitives/visually-hidden";
import type { SentenceFollowup } from "./minutes-text";

interface SentenceTableProps {
	lines: readonly MinutesLine[];
	followups: Readonly<Record<number, readonly SentenceFollowup[]>>;
	/** The form of a follow-up that comes from the sentence at a position. */
	hrefOf: (position: number) => string;
}

/** Every sentence of the minutes with the follow-up it became, or the way to make it one. */
export function SentenceTable({ lines, followups, hrefOf }: SentenceTableProps) {
	const words = useLanguage().t.minutes.marks;
	const sentences = lines.flatMap((line) => line.sentences).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	return (
		<Table
			caption={words.heading}
			rows={sentences}
			rowKey={({ position }) => String(position)}
			stacked
			columns={[
				{
					key: "sentence",
					header: words.table.sentence,
					rowHeader: true,
					cell: ({ text }) => (
						<span className="minutes-quote">
							<Content>{text}</Content>
						</span>
					),
				},
				{
					key: "followup",
					header: words.table.followup,
					cell: ({ position, text }) => {
						const links = followups[position] ?? [];
						if (links.length === 0)
							return (
								<a href={hrefOf(position)}>
									{words.make}
									<VisuallyHidden>
										: <Content>{text}</Content>
									</VisuallyHidden>
								</a>
							);
						return links.map(({ id, code }) => (
							<a key={id} className="followup-code" href={`/panel/tindak-lanjut/${id}`}>
								{code}
							</a>
						));
					},
				},
			]}
		/>
	);
}
