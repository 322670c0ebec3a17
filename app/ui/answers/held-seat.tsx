import type { AnswerProgram } from "#app/domain/answers/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Notification } from "../primitives/notification";

/** A seat, or places in sessions, about to be given up because of an answer in a calendar. */
export interface HeldSeat {
	program: AnswerProgram;
	requestedAt: string;
	releaseAt: string;
	/** Releases of the event wait for an organiser. */
	isPaused: boolean;
	/** The time has run out. */
	isDue: boolean;
	/** The sessions whose places go; null: the seat itself. */
	places: readonly string[] | null;
}

interface HeldSeatProps {
	held: HeldSeat;
	timeZone: string;
}

/** Above a person's registration: until when the seat is held, kept by one button, given up on a page of its own. */
export function HeldSeatNotice({ base, held, timeZone }: HeldSeatProps & { base: string }) {
	const { lang, t } = useLanguage();
	const words = t.answers.held;
	const time = formatInstant(held.releaseAt, timeZone, lang);
	return (
		<Notification tone="warn" title={held.places === null ? words.seat(time) : words.places(time)}>
			<Stack>
				<HeldSeatFacts held={held} timeZone={timeZone} />
				<Permitted to="registrations.write">
					<ButtonRow>
						<InlineForm action={`${base}/pelepasan`} label={words.keep} fields={{ answer: "keep" }} />
						<LinkButton variant="secondary" href={`${base}/pelepasan`}>
							{words.toRelease}
						</LinkButton>
					</ButtonRow>
				</Permitted>
			</Stack>
		</Notification>
	);
}

/** By what answer it is held, which places it is about, and what stops it. */
export function HeldSeatFacts({ held, timeZone }: HeldSeatProps) {
	const { lang, t } = useLanguage();
	const words = t.answers.held;
	const { program, requestedAt, isPaused, isDue, places } = held;
	return (
		<>
			<p>{t.answers.declinedIn(t.answers.programs[program], formatInstant(requestedAt, timeZone, lang))}.</p>
			{places === null ? null : (
				<ul>
					{places.map((title) => (
						<li key={title}>
							<Content>{title}</Content>
						</li>
					))}
				</ul>
			)}
			{isPaused ? <p>{words.paused}</p> : isDue ? <p>{words.due}</p> : null}
		</>
	);
}
