import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatZone } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { SummaryList } from "../primitives/summary-list";
import { DueTag } from "./due-tag";

interface PromiseFactsProps {
	followup: {
		code: string;
		description: string;
		dueOn: string;
		firstDueOn: string;
		obstacle: string;
		helperName: string;
		status: FollowupStatus;
		due: DueState;
	};
	event: {
		title: string;
		hostName: string;
		timeZone: string;
		contact: { name: string; phone: string | null; email: string | null } | null;
	};
}

/** To its owner: what was promised, in which dialogue, until when, and whom to ask. */
export function PromiseFacts({ followup, event }: PromiseFactsProps) {
	const { lang, t } = useLanguage();
	const words = t.followups;
	const { contact } = event;
	return (
		<SummaryList
			rows={[
				{ label: words.table.status, value: <DueTag due={followup.due} status={followup.status} /> },
				{
					label: words.detail.due,
					value: (
						<>
							{words.owner.until(formatDate(followup.dueOn, lang), formatZone(event.timeZone, lang))}
							{followup.firstDueOn === followup.dueOn ? null : (
								<span className="muted small followup-code">
									{words.owner.firstDue(formatDate(followup.firstDueOn, lang))}
								</span>
							)}
						</>
					),
				},
				...(followup.description
					? [{ label: words.form.description, value: <Content>{followup.description}</Content> }]
					: []),
				...(followup.obstacle ? [{ label: words.detail.obstacle, value: <Content>{followup.obstacle}</Content> }] : []),
				...(followup.helperName
					? [{ label: words.detail.helper, value: <Content>{followup.helperName}</Content> }]
					: []),
				{ label: words.owner.from, value: <Content>{event.title}</Content> },
				{ label: words.owner.place, value: <Content>{event.hostName}</Content> },
				...(contact
					? [
							{
								label: words.owner.contact,
								value: <Content>{[contact.name, contact.phone, contact.email].filter(Boolean).join(", ")}</Content>,
							},
						]
					: []),
				{ label: words.detail.code, value: followup.code },
			]}
		/>
	);
}
