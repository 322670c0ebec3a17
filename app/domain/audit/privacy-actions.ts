/** What leaves a trace about requests of people, their data and its end. */
export type PrivacyAction =
	| "privacy.notice-published"
	| "privacy.request-received"
	| "privacy.request-identified"
	| "privacy.request-assigned"
	| "privacy.request-fulfilled"
	| "privacy.request-refused"
	| "privacy.request-alarm"
	| "privacy.erased"
	| "privacy.purged";
