import type { SnapshotPerson } from "#app/domain/attendance/types";
import type { DeskView } from "./desk-view";

/** Small letters without accents, as the snapshot's words to search in are. */
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Whom every one of some words means ("sit am"): those with a name and a place first. */
export function findPeople({ people }: DeskView, words: string, limit: number): SnapshotPerson[] {
	const parts = folded(words).split(/\s+/).filter(Boolean).slice(0, 6);
	if (parts.length === 0) return [];
	const isConfirmed = ({ status }: SnapshotPerson) => (status === "confirmed" ? 0 : 1);
	return [...people.values()]
		.filter(({ name, search }) => name !== null && search !== null && parts.every((part) => search.includes(part)))
		.sort((a, b) => isConfirmed(a) - isConfirmed(b) || (a.name ?? "").localeCompare(b.name ?? "", "id"))
		.slice(0, limit);
}

/** Organisations the desk knows, to be offered at the door. */
export function organisationsOf({ people }: DeskView): string[] {
	return [...new Set([...people.values()].map(({ organisation }) => organisation).filter(Boolean))].sort((a, b) =>
		a.localeCompare(b, "id"),
	);
}
