import type { Category, RegistrationStatus } from "#app/domain/registrations/types";

/** Somebody as the desk shows them on one day. */
export interface DeskPerson {
	registrationId: string;
	code: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category;
	organisationName: string;
	status: RegistrationStatus;
	accessNeeds: string | null;
	attendanceId: string | null;
	checkedInAt: string | null;
	recordedByName: string | null;
}

/** The day and the event the desk works for. */
export interface DeskDay {
	eventId: string;
	dayId: string;
	position: number;
	timeZone: string;
}
