import type { SessionRelation } from "#app/domain/programme/types";
import { useLanguage } from "#app/i18n/context";
import { ReadingColumn } from "../primitives/columns";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import type { PlanningForm } from "./planning-form";
import { type SessionDay, SessionForm } from "./session-form";
import type { KnownPerson } from "./session-people-fields";

interface AddSessionProps {
	eventId: string;
	/** The session the form begins from. */
	like: { relation: SessionRelation; title: string; startsAtLocal: string; endsAtLocal: string } | null;
	form: PlanningForm;
	days: readonly SessionDay[];
	people: readonly KnownPerson[];
}

/** The form of a new session: empty, after another one, beside it, or like it. */
export function AddSession({ eventId, like, form, days, people }: AddSessionProps) {
	const { t } = useLanguage();
	const words = t.planning;
	const titles = { after: words.addAfterTitle, beside: words.addParallelTitle, like: words.duplicateTitle };
	const clock = (local: string) => local.slice(11, 16).replace(":", ".");
	return (
		<section id="tambah">
			<Panel title={like ? titles[like.relation] : words.addSession}>
				<ReadingColumn>
					{like ? (
						<p>
							{words.addHint(`${clock(like.startsAtLocal)}–${clock(like.endsAtLocal)}`)} <Content>{like.title}</Content>
							{" · "}
							<a href={`/panel/kegiatan/${eventId}/agenda#tambah`}>{words.addPlain}</a>
						</p>
					) : null}
					<SessionForm form={form} days={days} people={people} submitLabel={words.saveSession} />
				</ReadingColumn>
			</Panel>
		</section>
	);
}
