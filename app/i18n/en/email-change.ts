import type { emailChange as source } from "../id/email-change";

export const emailChange: typeof source = {
	title: "Change the email address",
	lead: "We send a confirmation link to the new address. The old one is told and can stop the change for seven days.",
	leadForOther:
		"We send a confirmation link to the new address. Once it is confirmed, all sessions of the user end and their password is removed. The old address is told, but cannot stop the change.",
	current: "Current address",
	waiting: "Waiting for confirmation",
	newEmail: "New email address",
	submit: "Send the confirmation link",
	link: "Change the email address",
	news: {
		dikirim: "A confirmation link was sent to the new address; it works for 60 minutes. The old address is told.",
	},
	confirmTitle: "Confirm the email address",
	confirmText: "Press the button below to make this the address of your Rembuk account. Sessions on other devices end.",
	confirm: "Use this address",
	confirmedTitle: "The email address was changed",
	confirmedText:
		"From now on, sign in with this address. Where an administrator changed it, ask for a sign-in link and set a new password.",
	takenText: "Another account uses this address already. Nothing was changed.",
	stopTitle: "Stop the change of email address",
	stopText:
		"The old address counts again, all sessions end, and the password is removed, because whoever asked for the change could open your account.",
	stop: "Stop the change",
	stoppedTitle: "The change of email address was stopped",
	stoppedText: "Ask for a sign-in link to your old address, then set a new password and look at two-step verification.",
	closedTitle: "Account disabled",
	closedText:
		"The change was stopped, but another account uses the old address by now. This account was therefore disabled. Ask the Rembuk administrator of your office.",
	deadTitle: "This link does not work any more",
	deadText: "It was used, its time is over, or a newer one has replaced it.",
	signIn: "To the sign-in page",
	sessionsTitle: "Open sessions",
	sessionsOf: (name) => `Devices on which ${name} is signed in.`,
	noSessions: "There is no open session.",
	manageSessions: "See open sessions",
	endAll: "End all sessions",
};
