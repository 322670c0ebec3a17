import type { papers as id } from "../id/papers";

export const papers: typeof id = {
	title: "Papers to print",
	lead: "Papers for the day and for the accounts, as PDF files of A4 size. The papers themselves are in Indonesian.",
	news: { nobody: "Nobody belongs on that list yet. Choose another day, session or party." },
	noDays: "This dialogue has no schedule yet",
	noDaysHint: "Fill in days and times under Schedule first.",
	nobody: "No confirmed participants yet",
	nobodyHint: "Lists for signatures are available once there are confirmed participants.",
	category: "Party",
	allCategories: "All parties, each beginning on a new sheet",
	partyCount: (party, count) => `${party} (${count})`,
	download: "Download PDF",
	attendance: {
		title: "Attendance list",
		lead: "One party a sheet, with alternating boxes for signatures and room for the signature of who is responsible.",
		occasion: "Day or session",
		days: "Days",
		day: (position, date) => `Day ${position}, ${date}`,
		sessionsOf: (position) => `Sessions of day ${position}`,
		session: (time, title) => `${time} ${title}`,
		contents: "Contents",
		blank: "Blank, for signatures",
		filled: "Filled, with times of arrival",
	},
	receipts: {
		title: "List of receipts",
		lead: "Amount, remarks and signature are filled in by hand.",
		item: "What is received",
		items: { kit: "Seminar kit", transport: "Travel money" },
	},
	programme: {
		title: "Programme",
		lead: "Times, sessions, speakers and moderators of each day, as on the Programme tab.",
	},
};
