import type { ClosingGaps } from "#app/domain/closing/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";
import { TaskList } from "../primitives/task-list";

const places: Record<keyof ClosingGaps, string> = {
	attendance: "kehadiran",
	questions: "tanya-jawab",
	minutes: "notula",
	owners: "tindak-lanjut",
	spj: "spj",
};

/** What closing would leave open, each line a way to where it is completed. */
export function ClosingTasks({ eventId, gaps }: { eventId: string; gaps: ClosingGaps }) {
	const words = useLanguage().t.closing.page;
	const names = Object.keys(places) as (keyof ClosingGaps)[];
	return (
		<section>
			<h2>{words.tasks}</h2>
			<p>{words.tasksLead}</p>
			<TaskList
				tasks={names.map((name) => ({
					title: words.task[name],
					href: `/panel/kegiatan/${eventId}/${places[name]}`,
					status: gaps[name] > 0 ? <Tag tone="warn">{words.missing[name](gaps[name])}</Tag> : words.done,
				}))}
			/>
		</section>
	);
}
