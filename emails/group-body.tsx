import { Action, Details, Note, Paragraph, type Row } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleEvent } from "./examples";
import type { EventFacts, PartyCategory, Person } from "./facts";
import { Closing, Opening } from "./layout";
import type { Voice } from "./letter";

/** One delegate, as the contact of the group is told about them. */
export interface DelegateFacts {
	/** Null while nobody was named for the seat. */
	readonly name: string | null;
	readonly code: string;
	readonly status: "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled" | "replaced";
}

/** What every letter to the contact of a group is told. */
export interface GroupFacts {
	/** The contact. */
	readonly person: Person;
	readonly event: EventFacts;
	readonly organisation: string;
	readonly category: PartyCategory;
	readonly delegates: readonly DelegateFacts[];
	/** The group's page, where names are filled in and links are passed on. */
	readonly link: string;
	/** UTC instant until which names can be filled in. */
	readonly namesUntil: string | null;
}

/** All delegates with code and status, and the way to the group's page. */
export function GroupBody({
	facts,
	paragraphs,
	voice,
}: {
	facts: GroupFacts;
	paragraphs: readonly string[];
	voice: Voice;
}) {
	const { t } = voice;
	const [opening = "", ...further] = paragraphs;
	return (
		<>
			<Opening person={facts.person} voice={voice}>
				{opening}
			</Opening>
			{further.map((paragraph) => (
				<Paragraph key={paragraph}>{paragraph}</Paragraph>
			))}
			<Details
				rows={[
					...eventRows(facts.event, voice),
					[t.rows.organisation, facts.organisation],
					[t.rows.category, t.categories[facts.category]],
				]}
			/>
			<Details rows={delegateRows(facts, voice)} />
			<Action href={facts.link}>{t.group.open}</Action>
			<Note>{t.group.keep}</Note>
			<Closing host={facts.event.host} contact={facts.event.contact} voice={voice} />
		</>
	);
}

function delegateRows({ delegates }: GroupFacts, { t }: Voice): Row[] {
	return delegates.map(({ name, code, status }, index) => [
		t.group.delegate(index + 1),
		`${name ?? t.group.unnamed}\n${code} · ${t.link.statuses[status]}`,
	]);
}

/** Delegates for whom nobody was named yet and whose seat is still kept. */
export function unnamedOf({ delegates }: Pick<GroupFacts, "delegates">): number {
	const isKept = ({ status }: DelegateFacts) => ["pending", "confirmed", "waitlisted"].includes(status);
	return delegates.filter((delegate) => delegate.name === null && isKept(delegate)).length;
}

export const exampleGroup: GroupFacts = {
	person: { name: "Hendra Wijaya", gender: null },
	event: exampleEvent,
	organisation: "PT Contoh Sejahtera (rekaan)",
	category: "employer",
	delegates: [
		{ name: "Siti Rahmawati", code: "TAN-7K4QX", status: "confirmed" },
		{ name: "Budi Santoso", code: "TAN-9M3RT", status: "confirmed" },
		{ name: null, code: "TAN-4C7HJ", status: "confirmed" },
	],
	link: "https://rembuk.example/rombongan/contoh",
	namesUntil: "2021-09-14T09:00:00.000Z",
};
