import type { pages as source } from "../id/pages";

export const pages: typeof source = {
	siteDescription: "Schedule, registration and follow-up of regional labour stakeholder dialogues.",

	helpTitle: "Help",
	helpLead: "Answers to what people ask most.",
	helpTopics: [
		{
			question: "How do I register?",
			answer:
				"Open the page of the dialogue, choose “Register now” and fill in three short pages. You need no account. A mobile number or an e-mail address is enough.",
		},
		{
			question: "I have no e-mail. Can I still take part?",
			answer:
				"Yes. Give your mobile number. Save the picture of the QR code on the last page, or send the link to your own WhatsApp. The organisers call you when something changes.",
		},
		{
			question: "I lost the link to my registration.",
			answer:
				"Open “My registration”. Enter your e-mail address to get a new link, or your registration code and mobile number to see your status and QR code.",
		},
		{
			question: "There are no seats left for my party.",
			answer:
				"You can still register and join the waiting list. When a seat for your party becomes free, the person who has waited longest gets it first, and we let you know.",
		},
		{
			question: "I cannot come.",
			answer:
				"Open your registration and cancel it, so that somebody else can use your seat. If your organisation sends somebody else, call the contact person.",
		},
		{
			question: "I was asked to report on a follow-up action.",
			answer:
				"Open the link the organisers sent. Write how it is going, upload a photo or PDF if you have one, and choose “Send report”. You need no account.",
		},
		{
			question: "My cooperative received a link to its own page.",
			answer:
				"Open the link; you need no account. The page shows the stage on the way to the NIK certificate, the grade and what changes it, and the requirements that are missing. There you upload photos or PDFs, tell that an annual meeting was held, and ask the office. Do not write personal identity numbers.",
		},
	],
	helpContact: "Still need help? Contact the person named on the page of your dialogue.",

	accessibilityTitle: "Accessibility statement",
	accessibilityLead: "Rembuk is made for everybody, on any phone and without JavaScript.",
	accessibilitySections: [
		{
			title: "Guidelines",
			text: "We aim at WCAG 2.2 level AA. Every page is checked with axe at 360 and 1280 pixels, light and dark.",
		},
		{
			title: "Keyboard and screen reader",
			text: "Everything can be done with the keyboard alone. Errors are named at the top of the page and beside the field.",
		},
		{
			title: "If something is in your way",
			text: "Tell the contact person of the dialogue. Name the page and the assistive tool you use.",
		},
	],
};
