import type { password as source } from "../id/password";

export const password: typeof source = {
	makeLead: "Set a password to sign in without a link next time, or just sign in. The link works once.",
	saveAndEnter: "Save password and sign in",
	enterWithout: "Sign in without a password",
	forgotten: "Forgot your password? Set a new one",
	forgottenText: "All your other sessions end.",
	noneYet: "You have no password yet. We send a link to your mailbox, where you can set one.",
	lost: "Forgot your current password?",
	lostText: "We send a link to your mailbox. There you can set a new password without the old one.",
	lostWithFactor: "Enter a code from your authenticator app, or a recovery code, in place of the current password.",
	sendLink: "Send a link to my mailbox",
	news: { tautanDikirim: "We sent a link to your mailbox. It works for 10 minutes." },
};
