import type { EventMode } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";

interface NextStepsProps {
	status: "pending" | "confirmed" | "waitlisted";
	registration: {
		category: Category;
		email: string | null;
		phone: string | null;
		missing: readonly string[];
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
			{registration.category === "cooperative" ? <Papers missing={registration.missing} /> : null}
		</>
	);
}

function Papers({ missing }: { missing: readonly string[] }) {
	const { t } = useLanguage();
	const words = t.participation.mine;
	return (
		<section>
			<h2>{words.bring}</h2>
			<p>{words.bringLead}</p>
			<ul>
				{Object.values(words.bringDocuments).map((paper) => (
					<li key={paper}>{paper}</li>
				))}
			</ul>
			{missing.length > 0 ? (
				<>
					<h3>{words.bringMissing}</h3>
					<ul>
						{missing.map((code) => (
							<li key={code}>{t.participation.options[code] ?? code}</li>
						))}
					</ul>
				</>
			) : null}
		</section>
	);
}
