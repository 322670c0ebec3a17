import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { ReadingColumn } from "../primitives/columns";
import { Panel } from "../primitives/panel";
import { BatchState, type ShownBatch } from "./batch-list";

interface BatchProgressProps {
	base: string;
	batch: ShownBatch;
	timeZone: string;
	/** The page loads itself again while the file is made. */
	isWatching: boolean;
}

/** How far a file is, and the file once it is there. */
export function BatchProgress({ base, batch, timeZone, isWatching }: BatchProgressProps) {
	const { lang, t } = useLanguage();
	const words = t.papers.batches;
	const path = `${base}/${batch.id}`;
	return (
		<Panel title={words.kinds[batch.kind]}>
			<ReadingColumn>
				<p role="status">
					<strong>
						<BatchState batch={batch} />
					</strong>
				</p>
				{batch.state === "making" ? (
					<>
						<p>
							<progress max={batch.total} value={batch.done} aria-label={words.progress} />
						</p>
						<p className="muted">{words.mayLeave}</p>
						<ButtonRow>
							<LinkButton href={isWatching ? path : `${path}?pantau=1`} variant="secondary">
								{isWatching ? words.stopWatching : words.watch}
							</LinkButton>
							<a href={isWatching ? `${path}?pantau=1` : path}>{words.reload}</a>
						</ButtonRow>
					</>
				) : null}
				{batch.state === "finished" ? (
					<>
						<form method="post" action={`${path}/unduhan`}>
							<Button>{t.papers.download}</Button>
						</form>
						<p className="muted">{words.until(formatInstant(batch.expiresAt, timeZone, lang))}</p>
						{batch.kind === "certificates" ? <p>{words.onTheirPages}</p> : null}
					</>
				) : null}
				{batch.state === "failed" ? <p>{words.failedHint}</p> : null}
			</ReadingColumn>
		</Panel>
	);
}
