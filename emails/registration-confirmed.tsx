import { whenAndWhere } from "./event-rows";
import { exampleCalendar, exampleRegistration } from "./examples";
import { letter } from "./letter";
import { SeatBody, type SeatFacts } from "./seat-body";

/** A seat is certain. The sender attaches the first day's invitation. */
export const registrationConfirmed = letter<SeatFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, voice) => voice.t.confirmed.subject(event.title, whenAndWhere(event, voice)),
	body: (facts, voice) => <SeatBody facts={facts} opening={voice.t.confirmed.opening} voice={voice} />,
	example: { ...exampleRegistration, calendar: exampleCalendar },
});
