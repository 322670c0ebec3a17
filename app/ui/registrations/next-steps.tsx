import type { EventMode } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { CooperativePapers, type StatedByDelegate } from "./cooperative-papers";

interface NextStepsProps {
	status: "pending" | "confirmed" | "waitlisted";
	registration: {
		category: Category;
		email: string | null;
		phone: string | null;
		stated: StatedByDelegate | null;
		event: { mode: EventMode };
	};
}

/** What happens next, how the news come, and what a cooperative brings along. */
export function NextSteps({ status, registration }: NextStepsProps) {
	const { t } = useLanguage();
	const words = t.participation.mine;
	const { email, phone } = registration;
	const steps = words.steps[status === "confirmed" && registration.event.mode === "online" ? "online" : status];
	const news = email ? words.newsBy.email(email) : phone ? words.newsBy.phone(phone) : null;
	return (
		<>
			<section>
				<h2>{words.next}</h2>
				<ol>
					{[...steps, ...(news ? [news] : [])].map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
			</section>
			{registration.category === "cooperative" ? <CooperativePapers stated={registration.stated} /> : null}
		</>
	);
}
