import type { Reach } from "#app/domain/accounts/types";
import { toLocal } from "#app/domain/calendar/time-zone";
import { showOfficePhone } from "#app/domain/events/office-phone";
import { dueState } from "#app/domain/followups/rules";
import { formatPhone } from "#app/domain/registrations/phone";
import { printedName } from "#app/domain/registrations/rules";
import type { ReadDb } from "#db/client";
import * as officeQueries from "#db/queries/offices";
import * as historyQueries from "#db/queries/organisation-history";
import * as mergeQueries from "#db/queries/organisation-merges";
import * as organisationQueries from "#db/queries/organisations";
import * as regionQueries from "#db/queries/regions";
import type { Organisation } from "#db/tables/organisations";
import { namesIn } from "./organisation-form.server";
import { pageNumber } from "./paging.server";
import { trailLines } from "./trail.server";

const delegatesPerPage = 25;

interface Asked {
	organisation: Organisation;
	/** Which events are told of. */
	within: Reach;
	/** The page of delegates, as it came. */
	page: string | null;
	now: Date;
}

/** Everything the page of an organisation shows, but nothing of events out of the reader's reach. */
export async function organisationDetail(read: ReadDb, { organisation, within, page: asked, now }: Asked) {
	const scope = { organisationId: organisation.id, within };
	const [facts, history, delegates, merges, lines] = await Promise.all([
		factsOf(read, organisation),
		historyOf(read, scope, now),
		delegatesOf(read, scope, asked),
		mergeQueries.listInto(read, organisation.id),
		trailLines(read, organisation.id),
	]);
	return {
		...facts,
		...history,
		delegates,
		merges: merges.map(({ id, mergedName, mergedAt, actorName, undoneAt, undoneByName }) => ({
			...{ id, mergedName, mergedAt, actorName, undoneAt, undoneByName },
		})),
		trail: { lines, names: await namesIn(read, lines) },
	};
}

async function factsOf(read: ReadDb, organisation: Organisation) {
	const { id, regencyCode, provinceCode, officeId, parentId } = organisation;
	const [regency, provinces, offices, aboveId, numbers, contacts, branches, tracks] = await Promise.all([
		regencyCode ? regionQueries.findRegency(read, regencyCode) : undefined,
		provinceCode && !regencyCode ? regionQueries.listProvinces(read) : [],
		officeId ? officeQueries.listAll(read) : [],
		parentId ? organisationQueries.findSurvivorId(read, parentId) : undefined,
		organisationQueries.listIdentifiers(read, id),
		organisationQueries.listContacts(read, id),
		historyQueries.listBranches(read, id),
		organisationQueries.listOpenTracks(read, [id]),
	]);
	const [above] = aboveId && aboveId !== id ? await organisationQueries.listNames(read, [aboveId]) : [];
	const { name, shortName, kind, level, affiliation, district, address, business, note, officeEmail } = organisation;
	return {
		organisation: {
			...{ id, name, shortName, kind, level, affiliation, district, address, business, note, officeEmail },
			officePhone: organisation.officePhone && showOfficePhone(organisation.officePhone),
			workersMale: organisation.workersMale,
			workersFemale: organisation.workersFemale,
			region: regency
				? `${regency.name}, ${regency.provinceName}`
				: (provinces.find(({ code }) => code === provinceCode)?.name ?? null),
			officeName: offices.find((office) => office.id === officeId)?.name ?? null,
			parent: above ?? null,
			hasTrack: tracks.length > 0,
		},
		numbers: numbers.map(({ kind: one, value }) => ({ kind: one, value })),
		contacts: contacts.map(({ id: contactId, name: contactName, position, email, phone }) => ({
			...{ id: contactId, name: contactName, position, email },
			phone: phone && formatPhone(phone),
		})),
		branches,
	};
}

async function historyOf(read: ReadDb, scope: historyQueries.HistoryScope, now: Date) {
	const [events, invitations, promises, printedNames] = await Promise.all([
		historyQueries.listEvents(read, scope),
		historyQueries.listInvitations(read, scope),
		historyQueries.listPromises(read, scope),
		historyQueries.listPrintedNames(read, scope),
	]);
	return {
		events: events.map(({ startsAt, timeZone, ...event }) => ({
			...event,
			startsOn: startsAt && toLocal(startsAt, timeZone).slice(0, 10),
		})),
		invitations: invitations.map(({ sentAt, withdrawnAt, ...invitation }) => ({
			...invitation,
			isSent: sentAt !== null,
			isWithdrawn: withdrawnAt !== null,
		})),
		promises: promises.map((promise) => ({ ...promise, due: dueState(promise, now) })),
		printedNames,
	};
}

async function delegatesOf(read: ReadDb, scope: historyQueries.HistoryScope, asked: string | null) {
	const total = await historyQueries.countDelegates(read, scope);
	const page = pageNumber(asked, total, delegatesPerPage);
	const slice = { limit: delegatesPerPage, offset: (page - 1) * delegatesPerPage };
	const people = await historyQueries.listDelegates(read, scope, slice);
	const days = await historyQueries.listDaysPresent(
		read,
		people.map(({ id }) => id),
	);
	return {
		total,
		page,
		pageCount: Math.max(1, Math.ceil(total / delegatesPerPage)),
		rows: people.map((one) => ({
			...{ id: one.id, eventId: one.eventId, eventTitle: one.eventTitle, status: one.status },
			...{ position: one.position, organisationName: one.organisationName },
			name: printedName(one),
			days: days.get(one.id) ?? [],
		})),
	};
}
