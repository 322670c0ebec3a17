import type { events as source } from "../id/events";

export const events: typeof source = {
	kinds: {
		dialogue: "Dialogue",
		briefing: "Briefing",
		technical_guidance: "Technical guidance",
		workshop: "Workshop",
	},
	modes: { in_person: "In person", online: "Online", hybrid: "Hybrid (in person and online)" },
	phases: {
		draft: "Draft",
		scheduled: "Published",
		open: "Registration open",
		closed: "Registration closed",
		running: "Under way",
		finished: "Finished",
		postponed: "Postponed",
		cancelled: "Cancelled",
	},
	sessionKinds: {
		registration: "Registration",
		ceremony: "Ceremony",
		remarks: "Opening remarks",
		keynote: "Keynote",
		plenary: "Plenary",
		panel: "Panel",
		group_discussion: "Group discussion",
		clinic: "Consultation clinic",
		break: "Break",
		day_closing: "Close of the day",
		closing: "Closing",
	},
};
