import type { Reach } from "#app/domain/accounts/types";
import { type CandidateGroup, type ComparedBody, candidateGroups, pairKey } from "#app/domain/organisations/candidates";
import { searchPatterns } from "#app/domain/registrations/search";
import { containsPattern, fold } from "#app/domain/text";
import type { OrganisationAddress } from "#app/ui/organisations/list-address";
import type { ReadDb } from "#db/client";
import * as organisationListQueries from "#db/queries/organisation-list";
import * as organisationQueries from "#db/queries/organisations";
import { pageNumber } from "./paging.server";

const perPage = 50;

/** Records that may be one body, in groups, but for those that somebody found to be different. */
export async function doubtfulGroups(
	read: ReadDb,
): Promise<CandidateGroup<ComparedBody & organisationQueries.CandidateRow>[]> {
	const alike = await organisationQueries.listAlike(read);
	const ids = alike.map(({ id }) => id);
	const [numbers, distinctions] = await Promise.all([
		organisationQueries.listProvingNumbers(read, ids),
		organisationQueries.listDistinctions(read, ids),
	]);
	return candidateGroups(
		alike.map((row) => ({ ...row, numbers: numbers.get(row.id) ?? [] })),
		new Set(distinctions.map(({ oneId, otherId }) => pairKey(oneId, otherId))),
	);
}

/** What an address means to the database. */
export async function organisationFilter(
	read: ReadDb,
	{ words, kind, level, province, isDoubtful }: OrganisationAddress,
): Promise<organisationListQueries.OrganisationFilter> {
	const number = fold(words).replace(/[^\p{L}\p{N}]/gu, "");
	const groups = isDoubtful ? await doubtfulGroups(read) : [];
	return {
		patterns: searchPatterns(words),
		numberPattern: number.length >= 4 ? containsPattern(number) : null,
		kind: kind || null,
		level: level || null,
		provinceCode: province || null,
		ids: isDoubtful ? groups.flatMap(({ bodies }) => bodies.map(({ id }) => id)) : null,
	};
}

/** One page of organisations with the count of all that match. */
export async function organisationList(
	read: ReadDb,
	address: OrganisationAddress,
	{ page: asked, within }: { page: string | null; within: Reach },
) {
	const filter = await organisationFilter(read, address);
	const total = await organisationListQueries.countMatching(read, filter);
	const page = pageNumber(asked, total, perPage);
	const rows = await organisationListQueries.listMatching(read, filter, {
		within,
		order: address.order,
		limit: perPage,
		offset: (page - 1) * perPage,
	});
	return { total, page, pageCount: Math.max(1, Math.ceil(total / perPage)), rows };
}

const groupsPerPage = 20;

/** One page of groups of records that may be one body, each record with what is known of it in the whole house. */
export async function doubtfulPage(read: ReadDb, asked: string | null) {
	const groups = await doubtfulGroups(read);
	const page = pageNumber(asked, groups.length, groupsPerPage);
	const shown = groups.slice((page - 1) * groupsPerPage, page * groupsPerPage);
	const ids = shown.flatMap(({ bodies }) => bodies.map(({ id }) => id));
	const [evidence, numbers] = await Promise.all([
		organisationListQueries.countEvidence(read, ids),
		organisationListQueries.listNumbersOf(read, ids),
	]);
	return {
		total: groups.length,
		page,
		pageCount: Math.max(1, Math.ceil(groups.length / groupsPerPage)),
		groups: shown.map(({ likeness, bodies }) => ({
			likeness,
			bodies: bodies.map(({ id, name, kind, regencyName, provinceName }) => ({
				...{ id, name, kind, region: regencyName ?? provinceName },
				...(evidence.get(id) ?? { people: 0, events: 0, promises: 0 }),
				numbers: numbers.flatMap((one) => (one.organisationId === id ? [{ kind: one.kind, value: one.value }] : [])),
			})),
		})),
	};
}
