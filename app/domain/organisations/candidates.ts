import { categoryOfKind } from "./rules";
import type { Likeness, OrganisationKind } from "./types";

/** What is compared of two records that may be one body. */
export interface ComparedBody {
	id: string;
	kind: OrganisationKind;
	matchKey: string | null;
	provinceCode: string | null;
	regencyCode: string | null;
	/** Numbers that one body alone bears (NIB, NPWP), as `nib:0000202100000`. */
	numbers: readonly string[];
}

/** Whether records of these kinds can be one body: of the same party, or one of them of no known party. */
export function compatibleKinds(one: OrganisationKind, other: OrganisationKind): boolean {
	return one === "other" || other === "other" || categoryOfKind(one) === categoryOfKind(other);
}

/** What speaks for two records being one body: nothing, the name in the same or an unknown region, or a number. */
export function likeness(one: ComparedBody, other: ComparedBody): Likeness[] {
	if (one.id === other.id || !compatibleKinds(one.kind, other.kind)) return [];
	const isNamesake = one.matchKey !== null && one.matchKey === other.matchKey && mayBeNear(one, other);
	const hasNumber = one.numbers.some((number) => other.numbers.includes(number));
	return [...(isNamesake ? (["name"] as const) : []), ...(hasNumber ? (["number"] as const) : [])];
}

type Place = Pick<ComparedBody, "provinceCode" | "regencyCode">;

function mayBeNear(one: Place, other: Place): boolean {
	const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
	return !differ(one.provinceCode, other.provinceCode) && !differ(one.regencyCode, other.regencyCode);
}

/** The same key for both orders of two ids. */
export function pairKey(oneId: string, otherId: string): string {
	return oneId < otherId ? `${oneId} ${otherId}` : `${otherId} ${oneId}`;
}

/** Records that may be one body, with what speaks for it. */
export interface CandidateGroup<Body extends ComparedBody> {
	bodies: Body[];
	likeness: Likeness[];
}

/**
 * Groups of two or more records that may be one body, in the order of their first record. `distinct` holds the
 * `pairKey`s of records that somebody found to be different bodies: these are not compared again.
 */
export function candidateGroups<Body extends ComparedBody>(
	bodies: readonly Body[],
	distinct: ReadonlySet<string>,
): CandidateGroup<Body>[] {
	const groupOf = new Map<string, CandidateGroup<Body>>();
	for (const alike of buckets(bodies)) {
		for (const [index, one] of alike.entries()) {
			for (const other of alike.slice(index + 1)) {
				const found = distinct.has(pairKey(one.id, other.id)) ? [] : likeness(one, other);
				if (found.length > 0) join(groupOf, one, other, found);
			}
		}
	}
	const groups = new Set(bodies.flatMap(({ id }) => groupOf.get(id) ?? []));
	const order = new Map(bodies.map(({ id }, index) => [id, index]));
	const place = ({ id }: Body) => order.get(id) ?? 0;
	return [...groups].map((group) => ({ ...group, bodies: group.bodies.sort((a, b) => place(a) - place(b)) }));
}

/** Records that share a key or a number: only these need comparing. */
function buckets<Body extends ComparedBody>(bodies: readonly Body[]): Iterable<Body[]> {
	const found = new Map<string, Body[]>();
	for (const body of bodies) {
		const keys = [...(body.matchKey === null ? [] : [`name:${body.matchKey}`]), ...body.numbers];
		for (const key of keys) found.set(key, [...(found.get(key) ?? []), body]);
	}
	return found.values();
}

function join<Body extends ComparedBody>(
	groupOf: Map<string, CandidateGroup<Body>>,
	one: Body,
	other: Body,
	likeness: readonly Likeness[],
): void {
	const before = [...new Set([groupOf.get(one.id), groupOf.get(other.id)])].flatMap((group) => group ?? []);
	const members = new Map([...before.flatMap(({ bodies }) => bodies), one, other].map((body) => [body.id, body]));
	const why = new Set([...before.flatMap((group) => group.likeness), ...likeness]);
	const joined = { bodies: [...members.values()], likeness: [...why].sort() };
	for (const id of members.keys()) groupOf.set(id, joined);
}
