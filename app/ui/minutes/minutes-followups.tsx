import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

/** A follow-up with the words it was made from. */
export interface QuotedFollowup {
	id: string;
	code: string;
	title: string;
	organisationName: string;
	sentence: string;
}

interface MinutesFollowupsProps {
	/** Those whose sentence the text still holds. */
	present: readonly QuotedFollowup[];
	/** Those whose sentence was changed or taken out. */
	gone: readonly QuotedFollowup[];
}

/** The follow-ups that came from these minutes; those whose sentence is gone stand apart with the words they came from. */
export function MinutesFollowups({ present, gone }: MinutesFollowupsProps) {
	const words = useLanguage().t.minutes.marks;
	return (
		<>
			<Panel title={words.list}>
				{present.length > 0 ? <Followups items={present} /> : <p className="muted">{words.none}</p>}
			</Panel>
			{gone.length > 0 ? (
				<Panel title={words.gone}>
					<p className="muted">{words.goneLead}</p>
					<Followups items={gone} isQuoted />
				</Panel>
			) : null}
		</>
	);
}

function Followups({ items, isQuoted }: { items: readonly QuotedFollowup[]; isQuoted?: boolean }) {
	const words = useLanguage().t.minutes.marks;
	return (
		<ul className="minutes-followups">
			{items.map(({ id, code, title, organisationName, sentence }) => (
				<li key={id}>
					<a href={`/panel/tindak-lanjut/${id}`}>{code}</a> <Content>{title}</Content>
					<span className="line muted small">
						<Content>{organisationName}</Content>
					</span>
					{isQuoted ? (
						<>
							<blockquote>
								<Content>{sentence}</Content>
							</blockquote>
							<InlineForm small action={`/panel/tindak-lanjut/${id}/kalimat`} label={words.unlink} hiddenLabel={code} />
						</>
					) : null}
				</li>
			))}
		</ul>
	);
}
