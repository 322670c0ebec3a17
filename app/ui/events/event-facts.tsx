import type { EventMode, TimeZone } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatInstant, formatTimeRange } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { SummaryList } from "../primitives/summary-list";

interface EventFactsProps {
	event: {
		mode: EventMode;
		hostName: string;
		place: string;
		timeZone: TimeZone;
		registrationClosesAt: string | null;
		contactName: string;
		/** E.164 for dialling, and as people write it. */
		contactPhone: { number: string; text: string } | null;
		contactEmail: string | null;
	};
	days: readonly { startsAtLocal: string; endsAtLocal: string }[];
	topics: readonly string[];
}

/** When, where, by whom, about what and whom to ask, in the venue's own time. */
export function EventFacts({ event, days, topics }: EventFactsProps) {
	const { lang, t } = useLanguage();
	const words = t.events.page;
	const directions = `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(event.place)}`;
	return (
		<SummaryList
			rows={[
				{
					label: words.time,
					value:
						days.length === 0
							? t.events.list.noDate
							: days.map((day) => (
									<span key={day.startsAtLocal} className="line">
										{formatDate(day.startsAtLocal, lang)},{" "}
										{formatTimeRange(day.startsAtLocal, day.endsAtLocal, event.timeZone, lang)}
									</span>
								)),
				},
				{
					label: words.place,
					value: (
						<>
							<span className="line">{t.events.modes[event.mode]}</span>
							{event.place ? (
								<>
									<span className="line">
										<Content>{event.place}</Content>
									</span>
									<a href={directions} rel="noopener noreferrer">
										{words.directions}
									</a>
								</>
							) : null}
							{event.mode === "in_person" ? null : <span className="line">{words.online}</span>}
						</>
					),
				},
				{ label: words.host, value: <Content>{event.hostName}</Content> },
				...(topics.length > 0
					? [
							{
								label: words.topics,
								value: (
									<ul>
										{topics.map((topic) => (
											<li key={topic}>
												<Content>{topic}</Content>
											</li>
										))}
									</ul>
								),
							},
						]
					: []),
				...(event.registrationClosesAt
					? [{ label: words.deadline, value: formatInstant(event.registrationClosesAt, event.timeZone, lang) }]
					: []),
				{
					label: words.contact,
					value: (
						<>
							<span className="line">{event.contactName || t.frame.none}</span>
							{event.contactPhone ? (
								<a className="line" href={`tel:${event.contactPhone.number}`}>
									{event.contactPhone.text}
								</a>
							) : null}
							{event.contactEmail ? (
								<a className="line" href={`mailto:${event.contactEmail}`}>
									{event.contactEmail}
								</a>
							) : null}
						</>
					),
				},
			]}
		/>
	);
}
