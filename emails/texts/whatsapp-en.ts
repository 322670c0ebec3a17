import { en } from "./en";
import type { WhatsAppTexts } from "./whatsapp-id";

const because = (reason: string) => (reason ? `. Reason: ${reason.replace(/[.\s]+$/, "")}.` : ".");
const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

/** The short messages in English. */
export const whatsAppEn: WhatsAppTexts = {
	salutation: (person) => en.salutation(person),
	event: (title, time, place) => `*${title}*\n${time}${place ? `\nVenue: ${place}` : ""}`,
	confirmed: (code) =>
		`Your registration is *approved*. Code: *${code}*. Show the code or your QR code at the registration desk.`,
	confirmedLink: (link) => `QR code, calendar and cancelling: ${link}`,
	sessions: (lines: readonly string[]) =>
		lines.length > 0
			? `The sessions you chose:\n${lines.map((line) => `- ${line}`).join("\n")}`
			: "You are in none of the sessions with limited places.",
	pending: (code) =>
		`We have received your registration. Code: *${code}*. The organisers review it within 2 working days.`,
	status: (link) => `Status of your registration: ${link}`,
	waitlisted: (category, position) =>
		`The seats for ${category} are taken. You are *number ${position} on the waiting list*. We will tell you when a seat becomes free.`,
	offered: (category, answerBy, hours) =>
		`We are *holding a seat for you* (${category}). Please answer ${answerBy ? `by *${answerBy}*` : `within *${hours} hours* of this message`}; after that it may go to the next on the waiting list.`,
	answer: (link) => `Take or give up this seat: ${link}`,
	offerLapsed: (category, position) =>
		`The seat we held for you has gone to the next in line. You are still on the *waiting list* for ${category}, *number ${position}*.`,
	movedToWaiting: (category, position) =>
		`We are sorry: there have to be fewer seats for ${category}. We had to withdraw your seat, and you are now *number ${position} on the waiting list*. We will tell you when a seat becomes free.`,
	promoted: (code) => `A seat has become free and your registration is now *approved*. Code: *${code}*.`,
	rejected: (reason) => `We are sorry, your registration could not be approved${because(reason)}`,
	cancelledSelf: "As you asked, your participation has been *cancelled*.",
	cancelledOrganiser: (reason) => `Your participation has been *cancelled* by the organisers${because(reason)}`,
	cancelledContact: "Your participation has been *cancelled* by the contact person of your group.",
	groupRegistered: (organisation, count) =>
		`We have received your group from *${organisation}*: ${count} ${count === 1 ? "delegate" : "delegates"}.`,
	groupLink: (link) => `Your group's page (names, codes and a link for each delegate): ${link}`,
	undone: (status: string) =>
		`We apologise: what we told you about your registration was a *mistake*. Its status now: *${status}*.`,
	replaced: "Your participation has been *handed over* to someone else. Your code is no longer valid.",
	page: (link) => `Event page: ${link}`,
	changed: (was, now) => `*Change*\nBefore: ${was}\nNow: *${now}*`,
	details: (link) => `Details and cancellation: ${link}`,
	postponed: (reason) =>
		`This event has been *postponed*${because(reason)} Your registration is kept; we will tell you the new date.`,
	eventCancelled: (reason) => `This event has been *cancelled*${because(reason)} We apologise.`,
	invited: (host, title) => `${host} invites you to *${title}*.`,
	unanswered: (title) => `The invitation to *${title}* has not been answered yet. Please answer.`,
	plan: (time, place, category, people) =>
		`Time: ${time}${place ? `\nVenue: ${place}` : ""}\nParty: ${category} (at most ${people})`,
	invitationLink: (link) => `Letter of invitation and answer: ${link}`,
	respondBy: (moment) => `Please answer by ${moment}.`,
	followup: (code, title) => `Follow-up *${code}*\n${title}`,
	assigned: (date) => `You are responsible for it. Due date: ${date}.`,
	before: (date, count) => `Due on ${date}, ${count === 0 ? "today" : `in ${days(count)}`}.`,
	overdue: (date, count) => `The due date ${date} passed ${days(count)} ago.`,
	extension: {
		moved: (due, was, note) => `The due date moved to ${due} (from ${was})${because(note)}`,
		granted: (due, was, note) => `More time was granted. New due date: ${due} (from ${was})${because(note)}`,
		refused: (due, wanted, note) =>
			`More time until ${wanted} could not be granted${because(note)} The due date stays ${due}.`,
	},
	report: (link) => `Report progress (no account needed): ${link}`,
	speakerInvited: "We invite you to take part in the programme of the following event.",
	speakerChanged: (title) => `Your part in ${title} has changed.`,
	speakerPostponed: (title, reason) => `${title} is *postponed*${because(reason)}`,
	speakerCancelled: (title, reason) => `${title} is *cancelled*${because(reason)} We are sorry.`,
	slot: (title, part, when) => `*${title}* (${part})\n${when}`,
	slotMoved: (title, was, now) => `*${title}*\nBefore: ${was}\nNow: *${now}*`,
	speakerPage: (link) => `Schedule, slides upload and calendar (no account needed): ${link}`,
	cooperativePage: (name) =>
		`Personal page of *${name}* for its NIK certificate: stage, grade, what is missing, and uploads.`,
	cooperativeLink: (link) => `No account, for board members only: ${link}`,
	cooperativeTodo: (name, todo) =>
		`To be done for the NIK certificate of *${name}*:\n${todo.map((one) => `- ${one}`).join("\n")}`,
	cooperativeOpen: (link) => `The cooperative's page (no account): ${link}`,
	reminder: (days) =>
		`A reminder: an event you take part in is held *${days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}*.`,
	briefing: (date) => `*Monday letter ${date}*. Five figures of the dialogues; in brackets the change since last week:`,
	ownLate: (count, change) => `Our own late promises: *${count}* (${change})`,
	briefingLink: (link, until) => `This week's figures, without names, until ${until}: ${link}`,
	eventThanks: "Thank you for coming and for what you contributed.",
	documentsAndRating: (link) => `Documents and a short rating (without your name): ${link}`,
	rating: (link) => `A short rating, without your name: ${link}`,
	contact: (name) => `Contact person: ${name}. Thank you.`,
	thanks: "Thank you.",
};
