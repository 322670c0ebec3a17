import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { ButtonRow } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { InlineForm } from "../primitives/inline-form";
import { Notification } from "../primitives/notification";
import { registrationsHref } from "../registrations/registration-address";

export interface PausedReleasesProps {
	eventId: string;
	/** What stands still meanwhile; absent on pages that only lead to where it is decided. */
	paused?:
		| {
				since: string;
				timeZone: string;
				held: number;
				/** Of those held, the ones whose time has run out. */
				due: number;
				waiting: number;
		  }
		| null
		| undefined;
}

/** Many people declined at once, so no seat is given up until an organiser keeps all of them or lets them go. */
export function PausedReleases({ eventId, paused }: PausedReleasesProps) {
	const { lang, t } = useLanguage();
	const words = t.answers.paused;
	const list = `/panel/kegiatan/${eventId}/pendaftaran`;
	if (!paused)
		return (
			<Notification tone="warn" title={words.title} actions={<a href={list}>{words.decide}</a>}>
				{null}
			</Notification>
		);
	const { held, due, waiting } = paused;
	const number = (count: number) => formatNumber(count, lang);
	const action = `/panel/kegiatan/${eventId}/pelepasan`;
	return (
		<Notification tone="warn" title={words.title}>
			<Stack>
				<p>{words.lead(formatInstant(paused.since, paused.timeZone, lang))}</p>
				<ul>
					<li>
						<a href={registrationsHref(list, { answer: "held" })}>{words.held(number(held))}</a>
						{due > 0 ? `, ${words.due(number(due))}` : null}
					</li>
					<li>{waiting > 0 ? words.waiting(number(waiting)) : words.nobodyWaits}</li>
				</ul>
				<ButtonRow>
					<InlineForm action={action} label={words.keep} fields={{ answer: "keep" }} />
					<InlineForm action={action} label={words.release} fields={{ answer: "release" }} />
				</ButtonRow>
				<p className="small">{due > 0 ? words.hintDue : words.hint}</p>
			</Stack>
		</Notification>
	);
}
