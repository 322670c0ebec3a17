import { useLanguage } from "#app/i18n/context";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";

export interface SentenceOriginProps {
	followupId: string;
	origin: {
		/** As it read when it was marked. */
		sentence: string;
		/** Where it stands in the minutes, or the minutes when it is gone. */
		href: string;
		isGone: boolean;
	};
}

/** The words of the minutes that a follow-up comes from, with the way back to them. */
export function SentenceOrigin({ followupId, origin }: SentenceOriginProps) {
	const words = useLanguage().t.followups.detail;
	return (
		<>
			<blockquote className="minutes-origin">
				<Content>{origin.sentence}</Content>
			</blockquote>
			{origin.isGone ? <p className="muted">{words.sentenceGone}</p> : null}
			<p>
				<a href={origin.href}>{words.seeSentence}</a>
			</p>
			<Permitted to="followups.write">
				<InlineForm small action={`/panel/tindak-lanjut/${followupId}/kalimat`} label={words.unlinkSentence} />
			</Permitted>
		</>
	);
}
