import type { holidays as source } from "../id/holidays";

export const holidays: typeof source = {
	title: "Public holidays",
	lead: "Public holidays and shared leave by the joint decree of three ministers. The decree may change in the middle of a year; bring it up to date here when it does.",
	years: "Year",
	year: (year) => `Year ${year}`,
	undecided: (year) => `Holidays of ${year} are not set yet`,
	undecidedHint: "No decree has been entered. Organisers are reminded to check for themselves.",
	count: (holidays, leave) => `${holidays} public holidays, ${leave} days of shared leave`,
	date: "Date",
	name: "Name of the day",
	kind: "Kind",
	kinds: { holiday: "Public holiday", shared_leave: "Shared leave" },
	source: "Decree",
	sourceHint: "Its number, such as SKB 3 Menteri 1497/2/5-2025",
	add: "Add a holiday",
	edit: "Change a holiday",
	save: "Save the holiday",
	remove: "Delete the holiday",
	removeHint: "Schedules of dialogues are no longer checked against this day.",
	news: {
		saved: "The holiday is saved.",
		removed: "The holiday is deleted.",
	},
};
