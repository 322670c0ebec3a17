import { type PublicationStep, publicationSteps } from "#app/domain/events/rules";
import { useLanguage } from "#app/i18n/context";
import { useMay } from "../layout/request-context";
import { LinkButton } from "../primitives/button";
import { Tag } from "../primitives/tag";
import { TaskList } from "../primitives/task-list";

const places: Record<PublicationStep, string> = {
	purpose: "rincian#purpose",
	place: "rincian#venue_name",
	contact: "rincian#contact_name",
	days: "jadwal#date_1",
	window: "jadwal#opens_date",
	programme: "agenda",
	quotas: "kuota",
};

/** What a draft still lacks, each step a link to where it is filled in. */
export function PublicationTasks({ eventId, missing }: { eventId: string; missing: readonly PublicationStep[] }) {
	const { t } = useLanguage();
	const words = t.planning;
	const may = useMay();
	const base = `/panel/kegiatan/${eventId}`;
	if (!may("events.write")) return null;
	return (
		<section>
			<h2>{words.tasksTitle}</h2>
			<p>
				{words.tasksLead(publicationSteps.length - missing.length, publicationSteps.length)} {words.draftNote}
			</p>
			<TaskList
				tasks={publicationSteps.map((step) => ({
					title: words.steps[step],
					href: `${base}/${places[step]}`,
					status: missing.includes(step) ? <Tag tone="info">{words.stepOpen}</Tag> : words.stepDone,
				}))}
			/>
			{missing.length > 0 ? (
				<p className="muted">{words.publishLater}</p>
			) : (
				<LinkButton href={`${base}/penerbitan`}>{words.publish}</LinkButton>
			)}
		</section>
	);
}
