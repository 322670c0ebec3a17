import type { answers as source } from "../id/answers";

export const answers: typeof source = {
	programs: {
		outlook: "Outlook",
		google: "Google Calendar",
		apple: "Apple Calendar",
		thunderbird: "Thunderbird",
		other: "another program",
		page: "registration page",
	},
	declinedIn: (program, time) => `Declined in the calendar (${program}), ${time}`,
	page: {
		title: "Are you coming?",
		toMine: "My registration",
		held: (time) =>
			`Your calendar says that you are not coming. Your seat or place will be released on ${time} and given to whoever is waiting.`,
		asked: "A calendar answer told us that you are not coming. Your seat stays as it is until you say for certain.",
		keep: "I am coming",
		release: "Release it now",
		choose: "Choose one of the answers",
		nothingTitle: "There is nothing to answer",
		nothing: "No seat of yours is about to be released. To cancel, open your registration.",
		shutTitle: "The answer can no longer be changed",
		shut: "The seat was released, or the event takes no more changes. Ask the contact person if you are coming after all.",
	},
};
