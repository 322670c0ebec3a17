import type { Insertable, Selectable, Updateable } from "kysely";
import type { CheckInMethod } from "#app/domain/attendance/types";
import type {
	Category,
	ConsentPurpose,
	Gender,
	RegistrationSource,
	RegistrationStatus,
} from "#app/domain/registrations/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

export interface NoticeVersionsTable {
	version: string;
	effectiveOn: string;
}
export interface RegistrationsTable {
	id: string;
	eventId: string;
	category: Category;
	status: RegistrationStatus;
	source: RegistrationSource;
	organisationId: string | null;
	/** As printed on the list, a snapshot. */
	organisationName: string;
	regencyCode: string | null;
	name: string;
	nameFolded: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	gender: Gender | null;
	position: string | null;
	email: string | null;
	emailFolded: string | null;
	/** E.164. */
	phone: string | null;
	accessNeeds: string | null;
	language: Language;
	/** Folded name, organisation, code and phone digits in one text. */
	searchFolded: string;
	/** `TAN-7K4QX`. */
	code: string;
	linkVersion: WithDefault<number>;
	/** SHA-256 (hex) of the derived personal-page token and of the ticket's token. */
	linkHash: string;
	passHash: string;
	/** The registration whose seat this one took over. */
	replacesId: string | null;
	formKey: string | null;
	formHash: string | null;
	/** Why it was rejected or cancelled, shown to the person. */
	reason: string | null;
	isOverQuota: Flag;
	isFictional: Flag;
	registeredAt: string;
	waitlistedAt: string | null;
	confirmedAt: string | null;
	promotedAt: string | null;
	/** When it was rejected, cancelled or replaced. */
	endedAt: string | null;
	updatedAt: string;
}
export interface RegistrationAnswersTable {
	registrationId: string;
	question: string;
	/** Plain text; several choices as a JSON array of codes. */
	answer: string;
}
export interface ConsentsTable {
	id: string;
	registrationId: string;
	purpose: ConsentPurpose;
	noticeVersion: string;
	source: RegistrationSource;
	givenAt: string;
}
export interface AttendancesTable {
	id: string;
	registrationId: string;
	dayId: string;
	method: CheckInMethod;
	station: string | null;
	checkedInAt: string;
	recordedAt: string;
	recordedById: string | null;
	recordedByName: string;
	isOffline: Flag;
	undoneAt: string | null;
	undoneById: string | null;
}
export type Registration = Selectable<RegistrationsTable>;
export type NewRegistration = Insertable<RegistrationsTable>;
export type RegistrationUpdate = Updateable<RegistrationsTable>;
export type Attendance = Selectable<AttendancesTable>;
export type RegistrationAnswer = Selectable<RegistrationAnswersTable>;
export type Consent = Selectable<ConsentsTable>;
export type NewConsent = Insertable<ConsentsTable>;
