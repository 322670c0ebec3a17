import { whenAndWhere } from "./event-rows";
import { exampleCalendar, exampleRegistration } from "./examples";
import { letter } from "./letter";
import { SeatBody, type SeatFacts } from "./seat-body";

/** Somebody on the waiting list got a seat. */
export const registrationPromoted = letter<SeatFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, voice) => voice.t.promoted.subject(event.title, whenAndWhere(event, voice)),
	body: (facts, voice) => <SeatBody facts={facts} opening={voice.t.promoted.opening} voice={voice} />,
	example: { ...exampleRegistration, calendar: exampleCalendar },
});
