import type { Texts } from "./id";

/** Every word of the letters in English. */
export const en: Texts = {
	ministry: "Ministry of Manpower of the Republic of Indonesia",
	salutation: (person) =>
		`Dear ${person.gender === "female" ? "Ms " : person.gender === "male" ? "Mr " : ""}${person.name},`,
	salutationUnknown: "Dear Sir or Madam,",
	opening: "",
	closing: "Yours sincerely,",
	contact: (name, ways) => `Contact person: ${name}${ways ? `, ${ways}` : ""}.`,
	or: " or ",
	footer: "Sent by Rembuk, the dialogue service of the Ministry of Manpower of the Republic of Indonesia.",
	dayLine: (date, time) => `${date}, ${time}`,
	dayOf: (day, count) => `Day ${day}/${count}`,
	whenPlace: (place, dates) => (place ? `${place}, ${dates}` : dates),
	categories: {
		employer: "employers",
		union: "trade unions",
		cooperative: "cooperatives",
		government: "government",
		other: "others",
	},
	rows: {
		event: "Event",
		when: "Time",
		where: "Venue",
		online: "Online link",
		code: "Registration code",
		category: "Representing",
		organisation: "Organisation",
		delegate: "Delegate",
		reason: "Reason",
		note: "Note from the organisers",
		letterNumber: "Letter number",
		respondBy: "Please answer by",
		followup: "Follow-up",
		due: "Due date",
		owner: "Owner",
		wanted: "Due date asked for",
		source: "Outcome of",
		position: "Place on the waiting list",
		answerBy: "Please answer by",
		sender: "Sender",
		subject: "Subject",
		registration: "Registration",
		heldSeats: "Seats on hold",
	},
	mine: {
		open: "Open my registration",
		page: "See the event page",
		keep: "This link is personal. Please do not forward it.",
		change:
			"Unable to attend? Cancel through the link above, so that the seat can go to someone else. If a colleague takes your place, tell the contact person.",
	},
	calendar: {
		heading: "Calendar",
		attached:
			"A calendar invitation is attached. Press Yes on it to put the event into your calendar and to keep it up to date when the schedule changes.",
		noReplies: "Answers given in the calendar do not reach us. To cancel, use the link above.",
		otherDays: "The invitation for each further day comes in a mail of its own.",
		updated: "Your calendar invitation has been updated; press Yes once more if asked.",
		withdrawn: "The withdrawal for your calendar is attached; press Remove if asked.",
		byHand: "If no invitation is shown:",
		file: "Download the calendar file (.ics)",
		outlook: (day) => `Add to Outlook${day ? `: ${day}` : ""}`,
		google: (day) => `Add to Google Calendar${day ? `: ${day}` : ""}`,
	},
	bring: {
		heading: "Please bring",
		letter: "the letter of assignment from your organisation",
		code: "your registration code, or the QR code on your registration page",
		ticket: "Save the QR code as a picture on your phone",
		cooperative: "If your cooperative wants advice on the NIK certificate, please bring copies of:",
		cooperativeItems: [
			"the deed of establishment and the articles, with amendments if any",
			"number and date of the legal-entity approval",
			"the list of board members, supervisors and managers",
			"minutes of the annual meetings (RAT) of the last three book years, with proof that they were reported",
			"the board's accountability report, balance sheet and surplus",
			"numbers of members and employees per book year",
			"the cooperative's tax number (NPWP) and business licence (NIB)",
			"the old NIK certificate, if one was ever issued",
		],
		missing: "What you said is still missing:",
		effects: "By what you stated, what changes once the annual meeting is reported:",
	},
	papers: {
		heading: "Papers for your organisation",
		confirmation: "Confirmation of invitation (PDF, in Indonesian)",
		dispensation: "Request for leave of duty (PDF, in Indonesian)",
	},
	confirmed: {
		subject: (title, when) => `Invitation: ${title} – ${when}`,
		opening: "Your registration has been approved. We look forward to seeing you at the following event.",
		next: "What happens next",
		steps: [
			"Show your registration code or your QR code at the registration desk.",
			"If the schedule or the venue changes, we will tell you by e-mail.",
		],
	},
	day: {
		invited: (title, day, date) => `Invitation: ${title} – ${day}, ${date}`,
		updated: (title, day, date) => `Schedule change: ${title} – ${day}, ${date}`,
		corrected: (title, day, date) => `Details corrected: ${title} – ${day}, ${date}`,
		cancelled: (title, day, date) => `Cancelled: ${title} – ${day}, ${date}`,
		invitedText: (day) => `Here is the calendar invitation for ${day}. The confirmation mail has all the details.`,
		updatedText: (day) => `The schedule or the venue of ${day} has changed. The latest details are below.`,
		correctedText: (day) =>
			`We have corrected the details of ${day} in your calendar. Time and place stay the same, and your answer holds.`,
		cancelledText: (day) => `The invitation for ${day} has been withdrawn.`,
		forDelegate: (delegate, day) => `${delegate}, ${day}`,
	},
	pending: {
		subject: (title) => `Registration received: ${title}`,
		opening: (code) => `We have received your registration under number ${code}.`,
		next: "The organisers review registrations within 2 working days. The result is sent to this e-mail address. The calendar invitation follows once the registration is approved.",
	},
	waitlisted: {
		subject: (title) => `Waiting list: ${title}`,
		opening: (category, position) =>
			`The seats for ${category} are taken. You are number ${position} on the waiting list.`,
		next: "When a seat becomes free it is given in the order of the waiting list, and we will tell you at once. Please wait for that message before you travel.",
		leave: "No longer interested? Cancel through the link above.",
	},
	offered: {
		subject: (title) => `A seat for you, please answer: ${title}`,
		opening: (category) =>
			`A seat for ${category} has become free and we are holding it for you, because you are next on the waiting list.`,
		next: "Please tell us whether you take this seat. Without an answer by then, it goes to the next on the waiting list and you wait at the end of it.",
		answer: "Take or give up this seat",
		calendar: "The calendar invitation follows once you have taken the seat.",
	},
	offerLapsed: {
		subject: (title) => `The seat went to the next in line: ${title}`,
		opening: (category, position) =>
			`The seat we held for you has gone to the next in line. You are still on the waiting list for ${category}, number ${position}.`,
	},
	movedToWaiting: {
		subject: (title) => `Fewer seats, you are on the waiting list: ${title}`,
		opening: (category, position) =>
			`We are sorry: there have to be fewer seats for ${category}. We had to withdraw your seat, and you are now number ${position} on the waiting list.`,
	},
	promoted: {
		subject: (title, when) => `Invitation: ${title} – ${when}`,
		opening:
			"A seat has become free for you and your registration is now approved. We look forward to seeing you at the following event.",
	},
	rejected: {
		subject: (title) => `Registration could not be approved: ${title}`,
		opening: "We are sorry, your registration could not be approved.",
		next: "If you have any questions, please get in touch with the contact person.",
	},
	cancelled: {
		subject: (title) => `Cancelled: your participation in ${title}`,
		self: "As you asked, your participation in the following event has been cancelled.",
		organiser: "Your participation in the following event has been cancelled by the organisers.",
		contact: "The contact person of your group has cancelled your participation in the following event.",
		again: "While registration is open you can register again on the event page.",
	},
	answers: {
		heldSubject: (time, title) => `Your seat will be released on ${time}: ${title}`,
		placesSubject: (time, title) => `Your session places will be released on ${time}: ${title}`,
		heldOpening: "your calendar told us that you are not coming.",
		heldText: (time) =>
			`Your seat will be released on ${time} and given to whoever is waiting. If you are coming after all, please say so before then.`,
		placesText: (time) =>
			`You still take part in this event. Your places in the following sessions will be released on ${time} unless you say that you are coming.`,
		keep: "I am coming",
		release: "Release it now",
		giveUp: "Yes, cancel",
		heldHow: "The link opens a page with the buttons. Answering “Yes” in your calendar keeps your seat as well.",
		askedSubject: (title) => `Please confirm whether you are coming: ${title}`,
		askedOpening: "a calendar answer told us that you are not coming.",
		askedForDelegate: (name) => `a calendar answer told us that ${name} is not coming.`,
		askedText: "The seat stays as it is until this is certain. Please choose one.",
		openDelegate: "Open the delegate’s page",
		askedWhy:
			"We ask because the answer may have been sent automatically, or by somebody other than the owner of this address. If you ignore this message, nothing changes.",
		notedSubject: {
			proposal: (title) => `The time of the event stays as it is: ${title}`,
			delegation: (title) => `Hand your seat over on our page: ${title}`,
		},
		notedOpening: {
			proposal: "thank you for the time you proposed from your calendar.",
			delegation: "you delegated your attendance to somebody else in your calendar.",
		},
		notedText: {
			proposal:
				"The time holds for everybody who takes part and cannot be changed for one person. We passed your proposal on to the organisers; your registration stays as it is.",
			delegation:
				"Your seat has not moved yet. So that your colleague gets a code, a badge and an invitation of their own, please hand it over on our page.",
		},
		notedAct: { proposal: "Open my registration", delegation: "Hand over to a colleague" },
		uninvitedSubject: (title) => `This invitation was for somebody else: ${title}`,
		uninvitedOpening:
			"thank you for your answer. The calendar invitation you received belongs to another participant, so you are not registered yet.",
		uninvitedText: "To take part, please register while registration is open.",
		register: "Register for this event",
		forwardedSubject: (subject) => `Message from a participant: ${subject}`,
		forwardedOpening: "a participant wrote to the address that Rembuk sends letters from. This is what it says.",
		forwardedHow: "Reply to this message to answer the sender.",
		openMail: "Open in Rembuk",
		pausedSubject: (title) => `Releasing seats is paused, please decide: ${title}`,
		pausedOpening:
			"more than ten participants declined in their calendars within ten minutes. Their seats are kept until an organiser decides.",
		decide: "Check and decide",
		pausedHow:
			"Many declines at once often come from tidying up calendars in an office, not from people who stay away.",
	},
	group: {
		open: "Open your group's page",
		keep: "This link is for the contact person of the group. Each delegate has a link of their own on that page.",
		delegate: (number) => `Delegate ${number}`,
		unnamed: "Nobody named yet",
		registeredSubject: (title) => `Your group is registered: ${title}`,
		registered: (organisation, count) =>
			`We have received the registration of a group from ${organisation}: ${count} ${count === 1 ? "delegate" : "delegates"}.`,
		statuses: {
			pending: "The organisers review your group within 2 working days and will tell you the result.",
			confirmed: "All delegates have a seat.",
			waitlisted:
				"Your group is on the waiting list and gets its seats together. Seats that are too few for the whole group may go to a single person, and your group keeps its place.",
		},
		ownLinks:
			"Each delegate has a code and a link of their own. Pass the links on from your group's page, so that delegates can say they are coming and see their QR code.",
		unnamedYet: (count, until) =>
			`${count} ${count === 1 ? "seat has" : "seats have"} no name yet. Fill in the name on your group's page, or pass the link of the seat on to whoever comes${until ? `, by ${until}` : ""}.`,
		reminderSubject: (count, title) =>
			`Reminder: ${count} ${count === 1 ? "seat" : "seats"} of your group without a name – ${title}`,
		reminder: (count, until) =>
			`${count} ${count === 1 ? "seat" : "seats"} of your group ${count === 1 ? "has" : "have"} no name yet. Names can be filled in${until ? ` until ${until}` : ""}.`,
		reminderHow:
			"The organisers may give seats that stay empty to those who wait. If a delegate is not coming, cancel the seat on your group's page.",
		newsSubject: {
			promoted: (title) => `Your group has seats: ${title}`,
			approved: (title) => `Your group is approved: ${title}`,
			rejected: (title) => `Delegates could not be approved: ${title}`,
			cancelled: (title) => `Participation of delegates cancelled: ${title}`,
			replaced: (title) => `A delegate of your group has changed: ${title}`,
			"event-changed": (title) => `Event changed: ${title}`,
			"event-postponed": (title) => `Postponed: ${title}`,
			"event-cancelled": (title) => `Cancelled: ${title}`,
		},
		news: {
			promoted: (names) => `There are seats now for your delegates: ${names}.`,
			approved: (names) => `The registration of your delegates has been approved: ${names}.`,
			rejected: (names) => `We are sorry, the registration of these delegates could not be approved: ${names}.`,
			cancelled: (names) => `The participation of these delegates has been cancelled: ${names}.`,
			replaced: (names) => `These delegates have been replaced by someone else from your organisation: ${names}.`,
			"event-changed": () =>
				"The time or the venue of the event your group takes part in has changed. The latest details are below.",
			"event-postponed": () =>
				"The event your group takes part in has been postponed. The registration of your group is kept; we will tell you the new date once it is set.",
			"event-cancelled": () => "The event your group takes part in has been cancelled. We apologise.",
		},
	},
	replaced: {
		subject: (title) => `Participation handed over: ${title}`,
		opening: (organisation) =>
			`Your participation in the following event has been handed over to someone else${organisation ? ` from ${organisation}` : ""}. Your code and link are no longer valid.`,
		mistake: "If you did not know about this, please get in touch with the contact person at once.",
	},
	undone: {
		subject: (title: string) => `Correction of your registration: ${title}`,
		opening: "we apologise: what we told you about your registration was a mistake, and we take it back.",
		seated: "Your seat is still yours. We look forward to seeing you.",
		wait: "Please wait for our next message before you travel.",
		calendar: "The calendar invitation you received is withdrawn with this message.",
	},
	link: {
		subject: (title) => `Your registration link: ${title}`,
		opening: "You are already registered for the following event. Here is the link to your registration.",
		statuses: {
			pending: "Awaiting approval",
			confirmed: "Approved",
			waitlisted: "Waiting list",
			rejected: "Rejected",
			cancelled: "Cancelled",
			replaced: "Replaced",
		},
		status: "Status",
		unasked: "If you did not ask for this link, ignore this mail.",
	},
	sessions: {
		heading: "The sessions you chose",
		waiting: "waiting list of the session",
		subject: (title: string) => `The sessions you chose: ${title}`,
		opening: "these are the sessions you have chosen now. Your seat at the event is not affected.",
		none: "You are in none of the sessions with limited places.",
		waitingText:
			"When a place becomes free in a session with a waiting list, it goes to whoever chose first, and we let you know.",
	},
	changed: {
		subjectSchedule: (title) => `Schedule change: ${title}`,
		subjectPlace: (title) => `Venue change: ${title}`,
		opening: "There is a change to an event you take part in. Please take note.",
		was: "Before",
		now: "Now",
		none: "None",
		sameTime: "The time stays the same.",
		samePlace: "The venue stays the same.",
		seat: "Your seat is still yours. If you cannot come at the new time, please cancel through the link above.",
	},
	postponed: {
		subject: (title) => `Postponed: ${title}`,
		opening: "The following event has been postponed.",
		before: "Original schedule",
		seat: "Your registration is kept. We will send you the new date by e-mail once it is set.",
	},
	reminder: {
		subject: (title, days) =>
			days === 0 ? `Today: ${title}` : days === 1 ? `Tomorrow: ${title}` : `In ${days} days: ${title}`,
		opening: (days) =>
			`This is a reminder that an event you take part in is held ${days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}.`,
	},
	thanks: {
		subject: (title) => `Thank you: ${title}`,
		opening: "Thank you for coming and for what you contributed to the following event.",
		documents: "Documents",
		fetch: "You can download the documents from your registration page.",
		rateHeading: "How was the dialogue?",
		rate: "What went well, and what should we do better? The form is short, and your answers are kept without your name.",
		rateOpen: "Rate the dialogue",
	},
	briefing: {
		subject: (date, ownLate) =>
			`Monday letter ${date}: ${ownLate === 0 ? "none of our promises is late" : `${ownLate} of our promises late`}`,
		opening: (instant) =>
			`These are the five figures of the dialogues as of ${instant}. In brackets: change since last week.`,
		figures: {
			held: "Dialogues held",
			attended: "People who came",
			attendanceRate: "Attendance rate",
			kept: "Promises kept",
			certified: "Cooperatives with NIK certificate",
		},
		outOf: (part, whole) => `${part} of ${whole}`,
		unchanged: "unchanged",
		noComparison: "nothing to compare with yet",
		points: (amount) => `${amount} points`,
		lateHeading: (count) => `Our own late promises (${count})`,
		noneLate: "None of our office's promises is late.",
		lateChange: (change) => `Change since last week: ${change}.`,
		open: "Open this week's figures",
		expires: (instant) =>
			`This link shows counts only, no names, and opens until ${instant}. Who is responsible and what stands in the way is shown after signing in.`,
	},
	stop: {
		reminders: {
			lead: "This mail leaves by itself on its date. If you stop reminders, you still get confirmations and news of changes.",
			link: "Stop reminders",
		},
		announcements: {
			lead: "The organisers wrote this to a group of participants. If you stop such mail, you still get confirmations and news of changes.",
			link: "Stop mail to groups",
		},
	},
	eventCancelled: {
		subject: (title) => `Cancelled: ${title}`,
		opening: "The following event has been cancelled.",
		sorry: "We apologise for the inconvenience and thank you for your interest.",
	},
	invitation: {
		subject: (title, when) => `Invitation: ${title} – ${when}`,
		opening: (host) => `${host} invites your organisation to the following event.`,
		reminderSubject: (title) => `Reminder: please answer the invitation to ${title}`,
		reminder: (organisation) =>
			`the invitation to ${organisation} has not been answered yet. Please answer, so that we can keep the places for you or give them to others.`,
		places: (category, people, count) => `${category} (at most ${people} ${count === 1 ? "person" : "people"})`,
		answer: "Answer the invitation",
		keep: "There you can accept, decline, or hand the invitation to a colleague. The link is personal and needs no account.",
		signed: "Download the signed letter of invitation (PDF)",
	},
	closingReport: {
		subject: (title) => `Report not issued yet: ${title}`,
		text: (days) =>
			`the following event was over ${days} days ago, but has not been closed and its report has not been issued.`,
		open: "Open the closing of the event",
		how: "The report is filled from the records; check it, complete it where needed, and close the event. This letter comes once a week, four times at most, until the event is closed.",
	},
	followup: {
		assigned: (code) => `A follow-up for you: ${code}`,
		assignedText: "You are responsible for the following follow-up.",
		before: (date) => `Reminder: follow-up due on ${date}`,
		beforeText: (days) =>
			days === 0
				? "The following follow-up is due today."
				: `The following follow-up is due in ${days} ${days === 1 ? "day" : "days"}.`,
		overdue: (code) => `Overdue: follow-up ${code}`,
		overdueText: (days) =>
			`The following follow-up is ${days} ${days === 1 ? "day" : "days"} overdue. Please report on it or ask for a new due date.`,
		report: "Report progress",
		how: "This link needs no account. You can describe progress and obstacles, and attach photos or PDF files as evidence. If you need more time, ask for a new due date on the same page.",
		moved: (code) => `New due date for follow-up ${code}`,
		refused: (code) => `The due date of follow-up ${code} has not changed`,
		extensionText: {
			moved: (what) => `The due date of follow-up ${what} has changed.`,
			granted: (what) => `Your request for more time for follow-up ${what} has been granted.`,
			refused: (what) => `We are sorry that your request for more time for follow-up ${what} could not be granted.`,
		},
		staysDue: (due, wanted) => `The due date stays ${due}. You asked for ${wanted}.`,
		note: (words) => `Note: ${words}`,
		asked: (code) => `More time asked for: follow-up ${code}`,
		askedText:
			"The owner of the following follow-up asks for more time. The due date does not change until you decide.",
		decide: "Decide in the panel",
		decideHow: "Grant it with the date asked for or another one, or refuse it with a reason. The owner will be told.",
		digest: (late, near) => `Follow-ups this week: ${late} overdue, ${near} due soon`,
		digestText: "These follow-ups of your office are overdue or fall due within seven days.",
		digestLate: (count) => `Overdue (${count})`,
		digestNear: (count) => `Due within seven days (${count})`,
		daysLate: (days) => `${days} ${days === 1 ? "day" : "days"} overdue`,
		daysLeft: (days) => (days === 0 ? "today" : `in ${days} ${days === 1 ? "day" : "days"}`),
		openList: "Open the list of follow-ups",
		digestHow: "This letter comes once a week at most. The owners are reminded separately.",
	},
	cooperative: {
		linkSubject: (name) => `On the way to the NIK certificate: ${name}`,
		linkText: (name) => `this is the link to the personal page of ${name} for its NIK certificate.`,
		linkHow:
			"On that page you see the stage, the grade and the requirements that are missing, upload papers and ask, without an account. The link is personal; please hand it on to board members only.",
		alarmSubject: (name) => `To be done: NIK certificate of ${name}`,
		alarmText: (name) => `there is something to do for the NIK certificate of ${name}:`,
		open: "Open the cooperative's page",
		digestSubject: (count) => `${count} ${count === 1 ? "cooperative needs" : "cooperatives need"} attention this week`,
		digestText: (office) => `these are the cooperatives ${office} should look at this week.`,
		digestMore: (count) => `and ${count} more`,
		digestOpen: "Open the list of cooperatives",
		digestHost: "Rembuk",
	},
	speaker: {
		roles: { speaker: "Speaker", moderator: "Moderator" },
		rows: { session: "Session", part: "As", speakers: "Speakers of the session" },
		room: (room) => (/^room\b/i.test(room) ? room : `Room: ${room}`),
		sessions: "Your sessions",
		open: "Open the speaker's page",
		page: "On that page you see the latest schedule, upload your slides and download a calendar, without an account. The link is personal; please do not pass it on.",
		attached:
			"A calendar invitation is attached to this e-mail. Press Yes on it, so that the session enters your calendar and moves when the schedule moves.",
		otherSessions: "Invitations to your further sessions come in e-mails of their own.",
		notThere: "Not there yet",
		takenOff: "You are no longer named in this session",
		newDate: "We will tell you the new date as soon as it is set; your speaker's page stays valid.",
		invited: {
			subject: (title, when) => `Invitation to speak: ${title} – ${when}`,
			opening: "we invite you to take part in the programme of the following event.",
		},
		changed: {
			subject: (title) => `Your session has changed: ${title}`,
			opening: "something has changed about your part in the programme. Please take note.",
		},
		postponed: {
			subject: (title) => `Postponed: ${title}`,
			opening: "we have to tell you that the event you were to speak at is postponed.",
		},
		cancelled: {
			subject: (title) => `Cancelled: ${title}`,
			opening: "we have to tell you that the event you were to speak at is cancelled.",
		},
		session: {
			invited: (title, date) => `Session invitation: ${title} – ${date}`,
			updated: (title, date) => `Session changed: ${title} – ${date}`,
			cancelled: (title, date) => `Cancelled: ${title} – ${date}`,
			invitedText: (title) => `here is the calendar invitation to the session ${title}.`,
			updatedText: (title) => `the session ${title} has changed. These are the latest details.`,
			cancelledText: (title) => `we take back the invitation to the session ${title}.`,
		},
	},
	privacy: {
		receivedSubject: (number) => `We received your personal data request ${number}`,
		receivedText: "we received your request about personal data and are working on it.",
		confirmText:
			"we received a request about personal data in your name. Press the button below to confirm that it is really yours.",
		number: "Request number",
		kind: "What was asked",
		due: "Answered by",
		confirm: "Confirm my request",
		open: "See my request",
		unasked: "If you did not make it, ignore this e-mail: no data are shown or changed.",
		how: "The Personal Data Protection Law gives us 3 × 24 hours. We send the answer to this address.",
		fulfilledSubject: (number) => `Personal data request ${number} is fulfilled`,
		fulfilledText: "we have fulfilled your request about personal data.",
		done: "The details are on the page of your request.",
		refusedSubject: (number) => `Personal data request ${number} cannot be fulfilled`,
		refusedText: "we cannot fulfil your request about personal data, for the following reason.",
		complain:
			"If you disagree, turn to the data protection officer named in our notice, or to the authority in charge.",
		soonSubject: (number) => `Less than 24 hours: personal data request ${number}`,
		soonText: "the following personal data request is due in less than 24 hours.",
		lateSubject: (number) => `Past 3 × 24 hours: personal data request ${number}`,
		lateText: "the following personal data request is past 3 × 24 hours and has not been answered.",
		answer: "Answer the request",
		clock: "The time runs from the moment the request came in, holidays included (Law 27/2022).",
	},
	signIn: {
		subject: "Your sign-in link for Rembuk",
		opening: "Press the button below to sign in to Rembuk.",
		button: "Sign in to Rembuk",
		expires: (at) => `This link works once and is valid until ${at}.`,
		unasked: "If you did not ask for this link, ignore this mail. Do not forward it to anyone.",
	},
	account: {
		subject: "Your Rembuk account",
		opening: (role, office) =>
			`A Rembuk account has been created for you${role ? ` as ${role}` : ""}${office ? ` at ${office}` : ""}.`,
		roles: {
			admin: "administrator",
			organiser: "organiser",
			viewer: "viewer",
			auditor: "auditor",
			supervisor: "desk supervisor",
			officer: "check-in officer",
		},
		button: "Set a password",
	},
	emailConfirmation: {
		subject: "Confirm your new email address",
		opening: "This address is to become the email address of your Rembuk account. Confirm it to use it from now on.",
		button: "Confirm this address",
		unasked: "If you do not know this account, ignore this mail. Nothing changes without the confirmation.",
	},
	emailChange: {
		subjects: {
			asked: "Somebody asked to change the email address of your Rembuk account",
			done: "The email address of your Rembuk account was changed",
		},
		openings: {
			asked:
				"Somebody asked to change the email address of your Rembuk account. It changes once the new address is confirmed.",
			done: "The email address of your Rembuk account was changed. Letters and sign-in links now go to the new address.",
		},
		newAddress: "New address",
		stopLead: (until) =>
			`Was it not you? Stop this change. The old address counts again, all sessions end, and the password is removed. This link works until ${until}.`,
		stop: "Stop the change",
		fine: "If you want this change, you need not do anything.",
	},
	accountNotice: {
		subjects: {
			"second-factor-enrolled": "Two-step verification is on",
			"second-factor-removed": "Two-step verification is off",
			"second-factor-reset": "An administrator removed your two-step verification",
			"recovery-code-used": "One of your recovery codes was used",
			"recovery-codes-renewed": "Your recovery codes were replaced",
			"password-changed": "Your Rembuk password was saved",
			"email-change-stopped": "The change of email address was stopped",
			"email-move-asked": "An administrator is changing the email address of your Rembuk account",
			"email-moved": "An administrator changed the email address of your Rembuk account",
			"account-closed": "Your Rembuk account was disabled",
			"provider-linked": "Your Rembuk account is now connected to your organisation's account",
		},
		openings: {
			"second-factor-enrolled":
				"Two-step verification is now on for your Rembuk account. Each time you sign in you are asked for a code from your authenticator app.",
			"second-factor-removed":
				"Two-step verification was turned off for your Rembuk account. Your old recovery codes no longer work.",
			"second-factor-reset":
				"An administrator removed the two-step verification of your Rembuk account, and all your sessions have ended. After signing in, turn it on again under My account.",
			"recovery-code-used":
				"A recovery code of your Rembuk account has just been used. It cannot be used again. If you lost your phone, turn two-step verification off and on again with the new one.",
			"recovery-codes-renewed":
				"Ten new recovery codes were made for your Rembuk account. The old ones no longer work.",
			"password-changed":
				"The password of your Rembuk account was saved, and your sessions on other devices have ended.",
			"email-move-asked":
				"An administrator asked for another email address for your Rembuk account. This address stays in use until the new one is confirmed.",
			"email-moved":
				"An administrator changed the email address of your Rembuk account. This address no longer opens it, all sessions have ended, and the password was removed.",
			"account-closed":
				"The change of email address of your Rembuk account was stopped, but another account uses this address by now. Your account was therefore disabled. Ask the Rembuk administrator of your office to open it again.",
			"provider-linked":
				"Your Rembuk account was opened with your organisation's account for the first time. From now on that account can open your Rembuk account.",
			"email-change-stopped":
				"The change of email address of your Rembuk account was stopped. This address stays the address of your account, all sessions have ended, and the password was removed. Ask for a sign-in link, then set a new password.",
		},
		when: "Time",
		button: "Open My account",
		notYou: "If this was not you and you did not ask for it, contact the Rembuk administrator of your office at once.",
	},
};
