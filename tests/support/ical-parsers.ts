import ICAL from "ical.js";
import nodeIcal from "node-ical";

/** What a calendar program makes of an object's first event. */
export interface Reading {
	readonly method: string;
	readonly uid: string;
	readonly sequence: number;
	readonly status: string;
	readonly start: string;
	readonly end: string;
	readonly summary: string;
	readonly description: string;
	readonly location: string;
	readonly url: string;
	readonly organizer: string;
	readonly attendee: { name: string; address: string; partstat: string } | null;
}

/** The same object read by two independent parsers; a test compares both with what was meant. */
export function readings(text: string): { icalJs: Reading; nodeIcal: Reading } {
	return { icalJs: readWithIcalJs(text), nodeIcal: readWithNodeIcal(text) };
}

function readWithIcalJs(text: string): Reading {
	ICAL.design.strict = true;
	const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
	const component = calendar.getFirstSubcomponent("vevent");
	if (!component) throw new Error("ical.js finds no event");
	const event = new ICAL.Event(component);
	const attendee = component.getFirstProperty("attendee");
	const first = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
	return {
		method: String(calendar.getFirstPropertyValue("method") ?? ""),
		uid: event.uid,
		sequence: event.sequence,
		status: first("status"),
		start: event.startDate.toJSDate().toISOString(),
		end: event.endDate.toJSDate().toISOString(),
		summary: event.summary,
		description: event.description ?? "",
		location: event.location ?? "",
		url: first("url"),
		organizer: first("organizer"),
		attendee: attendee
			? {
					name: String(attendee.getParameter("cn")),
					address: String(attendee.getFirstValue()),
					partstat: String(attendee.getParameter("partstat")),
				}
			: null,
	};
}

/** node-ical gives a bare string, or value and parameters when the property has any. */
type NodeIcalValue = string | { val: string; params: Record<string, string> } | undefined;
const textOf = (value: NodeIcalValue) => (typeof value === "string" ? value : (value?.val ?? ""));

function readWithNodeIcal(text: string): Reading {
	const calendar = nodeIcal.sync.parseICS(text);
	const event = Object.values(calendar).find((item) => item?.type === "VEVENT") as Record<string, unknown> | undefined;
	if (!event) throw new Error("node-ical finds no event");
	const attendee = event.attendee as NodeIcalValue;
	return {
		method: String((calendar as Record<string, { method?: string }>).vcalendar?.method ?? ""),
		uid: String(event.uid),
		sequence: Number(event.sequence),
		status: String(event.status),
		start: (event.start as Date).toISOString(),
		end: (event.end as Date).toISOString(),
		summary: textOf(event.summary as NodeIcalValue),
		description: textOf(event.description as NodeIcalValue),
		location: textOf(event.location as NodeIcalValue),
		url: textOf(event.url as NodeIcalValue),
		organizer: textOf(event.organizer as NodeIcalValue),
		attendee:
			typeof attendee === "object"
				? {
						name: String(attendee.params.CN).replace(/^"|"$/g, ""),
						address: attendee.val,
						partstat: String(attendee.params.PARTSTAT),
					}
				: null,
	};
}
