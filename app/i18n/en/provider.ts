import type { provider as source } from "../id/provider";

export const provider: typeof source = {
	title: "Sign in with your organisation's account",
	text: "If your organisation has one account for all its services, sign in with it.",
	enter: "Sign in with your organisation's account",
	news: {
		"instansi-ulang": "Signing in took too long, or began in another browser. Please try again.",
		"instansi-nanti": "Too many attempts with your organisation's account. Wait a few minutes and try again.",
		"instansi-padam": "Your organisation's sign-in service cannot be reached. Sign in with a password or a link below.",
		"instansi-gagal":
			"Signing in with your organisation's account was cancelled or refused. Try again, or sign in another way.",
		"instansi-asing":
			"Your organisation's account is not connected to an active Rembuk account. Ask the Rembuk administrator of your office to create one with the same email address.",
		"instansi-surel":
			"Your organisation's sign-in service does not confirm that the email address is yours. Sign in with a password or a link below.",
	},
};
