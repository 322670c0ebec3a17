import type { secondFactor as source } from "../id/second-factor";

export const secondFactor: typeof source = {
	title: "Two-step verification",
	lead: "Besides your password you enter a code from your phone each time you sign in. A leaked password alone is not enough.",
	requiredLead: "Your role requires two-step verification. Turn it on now to continue; other pages open afterwards.",
	back: "My account",
	status: "Status",
	isOn: "On",
	isOff: "Off",
	manage: "Set up two-step verification",
	enrolledAt: "On since",
	codesLeft: "Recovery codes left",
	codesLeftOf: (left, all) => `${left} of ${all}`,

	enrolTitle: "Turn on",
	scanTitle: "1. Scan the QR code",
	scanText:
		"Open an authenticator app on your phone (Google Authenticator, Microsoft Authenticator or Aegis, for example) and scan this code.",
	qrLabel: "QR code for the authenticator app",
	byHand: "Cannot scan? Type this key",
	byHandText: "Choose to enter a key in the app, of the time-based kind.",
	account: "Account",
	key: "Key",
	confirmTitle: "2. Enter the code",
	code: "6-digit code from the app",
	codeHint: "The code changes every 30 seconds.",
	enrolEndsSessions: "Once it is on, your sessions on other devices end.",
	enrol: "Turn on two-step verification",
	begin: "Continue",
	proof: "Current password",
	proofHint: "We make sure it is you, because you signed in some time ago.",
	proofByLink: "You have no password yet. Sign out, then sign in with a link again to continue.",

	codesTitle: "Recovery codes",
	codesLead: "Each code lets you sign in once if you lose your phone.",
	codesOnce:
		"These codes are shown this once. Print this page or write them down, and keep them in a safe place, not on the same phone.",
	codesFor: (email) => `Rembuk – ${email}`,
	codesDone: "I have stored them",
	renewTitle: "Make new recovery codes",
	renewText: "Ten new codes are made, and the old ones stop working.",
	renew: "Make new codes",
	removeTitle: "Turn off",
	removeText:
		"The password alone is enough to sign in. The recovery codes are removed. Turn it off and on again when you change phones, too.",
	remove: "Turn off two-step verification",
	proofOrCode: "Current password, or a code from the app",

	stepTitle: "Enter your verification code",
	stepLead: "Open the authenticator app on your phone and enter the code for Rembuk.",
	stepSubmit: "Sign in",
	lostPhone: "No phone at hand?",
	lostPhoneText:
		"Enter one of the recovery codes you stored. If you have none, ask a Rembuk administrator to remove your two-step verification.",
	recoveryCode: "Recovery code",
	startAgain: "Start again",
	stepOver: "The time for the code is over, or it was wrong too often. Please sign in again.",

	rolesTitle: "Required two-step verification",
	rolesLead: "Users with a chosen role turn on two-step verification before they can open any other page.",
	rolesLabel: "Roles that require it",
	withoutFactor: (total) =>
		total === 0
			? "All active accounts have it."
			: `${total} active ${total === 1 ? "account has" : "accounts have"} none.`,
	saveRoles: "Save",
	resetTitle: "Two-step verification",
	resetText:
		"For users who lost their phone and their recovery codes. Make sure by telephone that it is them who ask. All their sessions end, and they are told by email.",
	reset: "Remove two-step verification",

	news: {
		mati: "Two-step verification is off.",
		wajib: "Settings saved.",
		aktif: "Two-step verification is on.",
	},
};
