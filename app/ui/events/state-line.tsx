import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";

const stages = [
	"draft",
	"scheduled",
	"open",
	"closed",
	"running",
	"finished",
	"reported",
] as const satisfies readonly EventPhase[];

/** How far a dialogue has come. Nothing for one that was postponed or cancelled: its tag says so. */
export function StateLine({ phase }: { phase: EventPhase }) {
	const { t } = useLanguage();
	const now = (stages as readonly EventPhase[]).indexOf(phase);
	if (now < 0) return null;
	return (
		<ol className="state-line" aria-label={t.planning.stateLine}>
			{stages.map((stage, index) => (
				<li
					key={stage}
					className={index < now ? "state-past" : undefined}
					aria-current={index === now ? "step" : undefined}
				>
					{t.events.phases[stage]}
				</li>
			))}
		</ol>
	);
}
