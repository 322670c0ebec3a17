/** What is noted because somebody looked, not because anything changed. */
export type LookAction =
	| "person.viewed"
	| "people.viewed"
	| "phone.viewed"
	| "letter.viewed"
	| "mail.viewed"
	| "import.viewed"
	| "file.viewed"
	| "desk.viewed"
	| "trail.viewed"
	| "breach.viewed"
	| "access.refused";
