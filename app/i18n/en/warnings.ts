import type { warnings as source } from "../id/warnings";

export const warnings: typeof source = {
	title: (count) => (count === 1 ? "1 thing to check" : `${count} things to check`),
	lead: "These warnings keep nobody from publishing.",
	"room-clash": "{first} and {second} use the room {room} at the same time.",
	"person-clash": "{person} is named in {first} and in {second}, which run at the same time.",
	"person-elsewhere": "{person} is named in {session}, but is in another dialogue at that time: {event}.",
	"common-overlap": "{first} and {second} run at the same time, though one of them is for everybody.",
	"friday-prayer": "{session} runs into Friday prayer, 11.30–13.15. Put in a break.",
	"outside-day": "{session} lies outside the hours of day {day}.",
	gap: "Day {day} is empty from {from} to {to}, after {session}.",
	holiday: "Day {day} ({date}) is a public holiday: {name}.",
	"shared-leave": "Day {day} ({date}) is shared leave: {name}.",
	"holidays-unknown": "The holidays of {year} are not in Rembuk yet. Check the latest decree before you invite.",
	"full-day":
		"Day {day} lasts {length}. A full-day meeting package lasts at least 8 hours (PMK 33/2016); below that it cannot be accounted for as one in the payment file (SPJ).",
	"half-day":
		"Day {day} lasts {length}. A half-day meeting package lasts at least 5 hours (PMK 33/2016); below that it cannot be accounted for as one in the payment file (SPJ).",
	undecided:
		"Day {day} lasts {length}, less than 8 hours. A full-day meeting package takes at least 8 hours, a half-day one 5 (PMK 33/2016, for the payment file). Choose the package in the schedule.",
	"stale-date": "A text still names {fragment}: {field}.",
	"stale-place": "A text still names {fragment}: {field}.",
	fields: {
		title: "title",
		purpose: "purpose",
		topics: "topics",
		host_name: "host",
		venue_address: "address",
		session: "title of a session",
	},
	fixSchedule: "Change the schedule",
	fixSession: "Change the session",
	fixDetails: "Change the details",
	length: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
	sessionAt: (start, end) => `${start}–${end}`,
	more: (count) => `and ${count} more`,
};
