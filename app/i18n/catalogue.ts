import { accounts as accountsEn } from "./en/accounts";
import { answers as answersEn } from "./en/answers";
import { attendance as attendanceEn } from "./en/attendance";
import { audit as auditEn } from "./en/audit";
import { breach as breachEn } from "./en/breach";
import { briefings as briefingsEn } from "./en/briefings";
import { closing as closingEn } from "./en/closing";
import { cooperativePage as cooperativePageEn } from "./en/cooperative-page";
import { cooperatives as cooperativesEn } from "./en/cooperatives";
import { copies as copiesEn } from "./en/copies";
import { dashboard as dashboardEn } from "./en/dashboard";
import { deciding as decidingEn } from "./en/deciding";
import { delivery as deliveryEn } from "./en/delivery";
import { desk as deskEn } from "./en/desk";
import { deskStaff as deskStaffEn } from "./en/desk-staff";
import { discussion as discussionEn } from "./en/discussion";
import { documents as documentsEn } from "./en/documents";
import { door as doorEn } from "./en/door";
import { emailChange as emailChangeEn } from "./en/email-change";
import { errors as errorsEn } from "./en/errors";
import { events as eventsEn } from "./en/events";
import { followups as followupsEn } from "./en/followups";
import { form as formEn } from "./en/form";
import { frame as frameEn } from "./en/frame";
import { groups as groupsEn } from "./en/groups";
import { holidays as holidaysEn } from "./en/holidays";
import { imports as importsEn } from "./en/imports";
import { invitations as invitationsEn } from "./en/invitations";
import { mailings as mailingsEn } from "./en/mailings";
import { messages as messagesEn } from "./en/messages";
import { minutes as minutesEn } from "./en/minutes";
import { offices as officesEn } from "./en/offices";
import { organisations as organisationsEn } from "./en/organisations";
import { pages as pagesEn } from "./en/pages";
import { papers as papersEn } from "./en/papers";
import { participation as participationEn } from "./en/participation";
import { password as passwordEn } from "./en/password";
import { planning as planningEn } from "./en/planning";
import { presence as presenceEn } from "./en/presence";
import { privacy as privacyEn } from "./en/privacy";
import { provider as providerEn } from "./en/provider";
import { registrations as registrationsEn } from "./en/registrations";
import { roles as rolesEn } from "./en/roles";
import { seats as seatsEn } from "./en/seats";
import { secondFactor as secondFactorEn } from "./en/second-factor";
import { speakers as speakersEn } from "./en/speakers";
import { spj as spjEn } from "./en/spj";
import { survey as surveyEn } from "./en/survey";
import { table as tableEn } from "./en/table";
import { trail as trailEn } from "./en/trail";
import { warnings as warningsEn } from "./en/warnings";
import { accounts } from "./id/accounts";
import { answers } from "./id/answers";
import { attendance } from "./id/attendance";
import { audit } from "./id/audit";
import { breach } from "./id/breach";
import { briefings } from "./id/briefings";
import { closing } from "./id/closing";
import { cooperativePage } from "./id/cooperative-page";
import { cooperatives } from "./id/cooperatives";
import { copies } from "./id/copies";
import { dashboard } from "./id/dashboard";
import { deciding } from "./id/deciding";
import { delivery } from "./id/delivery";
import { desk } from "./id/desk";
import { deskStaff } from "./id/desk-staff";
import { discussion } from "./id/discussion";
import { documents } from "./id/documents";
import { door } from "./id/door";
import { emailChange } from "./id/email-change";
import { errors } from "./id/errors";
import { events } from "./id/events";
import { followups } from "./id/followups";
import { form } from "./id/form";
import { frame } from "./id/frame";
import { groups } from "./id/groups";
import { holidays } from "./id/holidays";
import { imports } from "./id/imports";
import { invitations } from "./id/invitations";
import { mailings } from "./id/mailings";
import { messages } from "./id/messages";
import { minutes } from "./id/minutes";
import { offices } from "./id/offices";
import { organisations } from "./id/organisations";
import { pages } from "./id/pages";
import { papers } from "./id/papers";
import { participation } from "./id/participation";
import { password } from "./id/password";
import { planning } from "./id/planning";
import { presence } from "./id/presence";
import { privacy } from "./id/privacy";
import { provider } from "./id/provider";
import { registrations } from "./id/registrations";
import { roles } from "./id/roles";
import { seats } from "./id/seats";
import { secondFactor } from "./id/second-factor";
import { speakers } from "./id/speakers";
import { spj } from "./id/spj";
import { survey } from "./id/survey";
import { table } from "./id/table";
import { trail } from "./id/trail";
import { warnings } from "./id/warnings";
import type { Language } from "./language";

const id = {
	accounts,
	answers,
	attendance,
	audit,
	closing,
	cooperatives,
	deciding,
	delivery,
	deskStaff,
	desk,
	discussion,
	documents,
	door,
	form,
	frame,
	errors,
	events,
	followups,
	groups,
	imports,
	invitations,
	mailings,
	messages,
	minutes,
	organisations,
	pages,
	papers,
	password,
	participation,
	planning,
	presence,
	privacy,
	provider,
	cooperativePage,
	copies,
	holidays,
	warnings,
	registrations,
	roles,
	dashboard,
	table,
	trail,
	seats,
	offices,
	secondFactor,
	emailChange,
	speakers,
	spj,
	breach,
	briefings,
	survey,
};

/** Every text of the screens, by capability. Indonesian is the source; a missing English text does not compile. */
export type Messages = typeof id;

const en: Messages = {
	accounts: accountsEn,
	answers: answersEn,
	attendance: attendanceEn,
	audit: auditEn,
	closing: closingEn,
	cooperatives: cooperativesEn,
	deciding: decidingEn,
	delivery: deliveryEn,
	deskStaff: deskStaffEn,
	desk: deskEn,
	discussion: discussionEn,
	documents: documentsEn,
	door: doorEn,
	form: formEn,
	frame: frameEn,
	errors: errorsEn,
	events: eventsEn,
	followups: followupsEn,
	groups: groupsEn,
	imports: importsEn,
	invitations: invitationsEn,
	mailings: mailingsEn,
	messages: messagesEn,
	minutes: minutesEn,
	organisations: organisationsEn,
	pages: pagesEn,
	papers: papersEn,
	password: passwordEn,
	participation: participationEn,
	planning: planningEn,
	presence: presenceEn,
	privacy: privacyEn,
	provider: providerEn,
	cooperativePage: cooperativePageEn,
	copies: copiesEn,
	holidays: holidaysEn,
	warnings: warningsEn,
	registrations: registrationsEn,
	roles: rolesEn,
	dashboard: dashboardEn,
	table: tableEn,
	trail: trailEn,
	seats: seatsEn,
	offices: officesEn,
	secondFactor: secondFactorEn,
	emailChange: emailChangeEn,
	speakers: speakersEn,
	spj: spjEn,
	breach: breachEn,
	briefings: briefingsEn,
	survey: surveyEn,
};

/** The texts of one language. */
export function messagesFor(language: Language): Messages {
	return language === "en" ? en : id;
}
