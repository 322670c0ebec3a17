import { isWithin, knowsAccount, type Permission } from "#app/domain/accounts/rules";
import type { HeldRole, Place, Reach } from "#app/domain/accounts/types";
import { findReach } from "#app/domain/cooperatives/reach";
import { reachesCooperative } from "#app/domain/cooperatives/rules";
import type { ReadDb } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as eventSeriesQueries from "#db/queries/event-series";
import * as eventTemplateQueries from "#db/queries/event-templates";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import * as groupQueries from "#db/queries/groups";
import * as invitationQueries from "#db/queries/invitations";
import * as organisationQueries from "#db/queries/organisations";
import * as registrationQueries from "#db/queries/registrations";
import type { GrantLine } from "#db/queries/role-grants";
import * as roleGrantQueries from "#db/queries/role-grants";
import type { User } from "#db/tables/accounts";
import type { EventRow, EventSeries, EventTemplate } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import type { Invitation } from "#db/tables/invitations";
import type { Organisation } from "#db/tables/organisations";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import { notFound, seeOther } from "./responses.server";

/** Ids from the URL that must exist, belong together, and lie within the account's reach; else 404. */
export interface Wanted {
	event?: string | undefined;
	registration?: string | undefined;
	followup?: string | undefined;
	group?: string | undefined;
	invitation?: string | undefined;
	template?: string | undefined;
	series?: string | undefined;
	/** Reached by office or region, not by the office of an event. */
	cooperative?: string | undefined;
	/** Known to whoever reaches the office it is based at, or one where it holds a role. */
	account?: string | undefined;
	/** Of the whole house: whoever may read organisations reads all of them. A merged one leads to its survivor. */
	organisation?: string | undefined;
}

interface Kinds {
	event: EventRow;
	registration: Registration;
	followup: Followup;
	group: RegistrationGroup;
	invitation: Invitation;
	template: EventTemplate;
	series: EventSeries;
	cooperative: CooperativeRecord;
	organisation: Organisation;
	account: Account;
}

/** An account with the roles it holds. */
export type Account = User & { officeName: string; grants: GrantLine[] };

/** What was asked for; a follow-up brings its event along. */
export type Found<W extends Wanted> = Pick<Kinds, keyof W & keyof Kinds> &
	(W extends { followup: unknown } ? { event: EventRow } : unknown);

/** Who asks, and what for. */
interface Asking {
	held: readonly HeldRole[];
	scope: Reach;
	permission: Permission | null;
}

/** Everything that was asked for, and where it lies; throws the answer for what is missing or not theirs. */
export async function findWanted(
	read: ReadDb,
	{ held, scope, permission }: Asking,
	want: Wanted,
): Promise<Partial<Kinds> & { place?: Place }> {
	const found: Partial<Kinds> & { place?: Place } = {};
	if ("organisation" in want) found.organisation = await livingOrganisation(read, want.organisation);
	if ("cooperative" in want && permission) {
		const cooperative = want.cooperative ? await cooperativeQueries.findById(read, want.cooperative) : undefined;
		if (!cooperative || !reachesCooperative(await findReach(read, held, permission), cooperative)) throw notFound();
		found.cooperative = cooperative;
	}
	if ("account" in want) {
		const user = want.account ? await accountQueries.findUser(read, want.account) : undefined;
		const account = user && { ...user, grants: await roleGrantQueries.listByUsers(read, [user.id]) };
		if (!account || !knowsAccount(scope, account)) throw notFound();
		found.account = account;
	}
	if ("template" in want) {
		const template = want.template ? await eventTemplateQueries.findById(read, want.template) : undefined;
		if (!template || !isWithin(scope, template)) throw notFound();
		found.template = template;
		found.place = { officeId: template.officeId };
	}
	if ("series" in want) {
		const series = want.series ? await eventSeriesQueries.findById(read, want.series) : undefined;
		if (!series || !isWithin(scope, series)) throw notFound();
		found.series = series;
		found.place = { officeId: series.officeId };
	}
	if ("followup" in want) {
		const followup = want.followup ? await followupQueries.findById(read, want.followup) : undefined;
		if (!followup || ("event" in want && want.event !== followup.eventId)) throw notFound();
		found.followup = followup;
	}
	const eventId = found.followup?.eventId ?? want.event;
	if ("event" in want || found.followup) {
		const event = eventId ? await eventQueries.findById(read, eventId) : undefined;
		const place = event && { officeId: event.officeId, eventId: event.id };
		if (!event || !place || !isWithin(scope, place)) throw notFound();
		found.event = event;
		found.place = place;
	}
	Object.assign(found, await partsOf(read, found.event?.id, want));
	return found;
}

/** What lies below the event in the address: each must be its own. */
async function partsOf(read: ReadDb, eventId: string | undefined, want: Wanted) {
	const found: Partial<Pick<Kinds, "invitation" | "registration" | "group">> = {};
	if ("invitation" in want) {
		const invitation = want.invitation ? await invitationQueries.findById(read, want.invitation) : undefined;
		if (!invitation || invitation.eventId !== eventId) throw notFound();
		found.invitation = invitation;
	}
	if ("registration" in want) {
		const registration = want.registration ? await registrationQueries.findById(read, want.registration) : undefined;
		if (!registration || registration.eventId !== eventId) throw notFound();
		found.registration = registration;
	}
	if ("group" in want) {
		const group = want.group ? await groupQueries.findById(read, want.group) : undefined;
		if (!group || group.eventId !== eventId) throw notFound();
		found.group = group;
	}
	return found;
}

async function livingOrganisation(read: ReadDb, id: string | undefined): Promise<Organisation> {
	const organisation = id ? await organisationQueries.findById(read, id) : undefined;
	if (!organisation) throw notFound();
	if (organisation.mergedIntoId === null) return organisation;
	throw seeOther(`/panel/organisasi/${await organisationQueries.findSurvivorId(read, organisation.id)}?kabar=merged`);
}
