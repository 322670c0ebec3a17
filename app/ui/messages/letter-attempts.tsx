import type { AttemptResult } from "#app/domain/messages/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { Tag, type TagTone } from "../primitives/tag";

/** One attempt at handing a letter over. */
export interface Attempt {
	id: string;
	at: string;
	result: AttemptResult;
	answer: string;
}

const tones: Record<AttemptResult, TagTone> = { accepted: "ok", put_off: "info", refused: "bad", not_reached: "warn" };

/** Every attempt at a letter, with what the mail server said, the latest first. */
export function LetterAttempts({ attempts, timeZone }: { attempts: readonly Attempt[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.delivery.attempts;
	return (
		<Panel title={words.title}>
			{attempts.length > 0 ? (
				<Table
					caption={words.caption}
					rows={attempts}
					rowKey={({ id }) => id}
					stacked
					columns={[
						{ key: "at", header: words.at, rowHeader: true, cell: ({ at }) => formatInstant(at, timeZone, lang) },
						{
							key: "result",
							header: words.result,
							cell: ({ result }) => <Tag tone={tones[result]}>{words.results[result]}</Tag>,
						},
						{
							key: "answer",
							header: t.delivery.answer,
							cell: ({ answer }) => (
								<span className="small" lang="en">
									{answer}
								</span>
							),
						},
					]}
				/>
			) : (
				<p className="muted">{words.none}</p>
			)}
		</Panel>
	);
}
