import {
	type IdentifierKind,
	type MergePlace,
	mergePlaces,
	type OrganisationKind,
	type UnionLevel,
} from "#app/domain/organisations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Table } from "../primitives/table";

/** One of two records that may be one body. */
export interface MergeSide {
	id: string;
	name: string;
	kind: OrganisationKind;
	level: UnionLevel | null;
	region: string | null;
	parentName: string | null;
	address: string;
	numbers: readonly { kind: IdentifierKind; value: string }[];
	evidence: { people: number; events: number; promises: number };
	moves: Partial<Record<MergePlace, number>>;
}

/** Two records side by side, which of them goes on, and what moves. */
export function MergeForm({ pair, survivorId }: { pair: readonly [MergeSide, MergeSide]; survivorId: string }) {
	const { lang, t } = useLanguage();
	const words = t.organisations;
	const rows = [
		{ key: "kind", label: words.fields.kind, of: (one: MergeSide) => kindOf(one) },
		{ key: "region", label: words.form.region, of: (one: MergeSide) => one.region },
		{ key: "parent", label: words.fields.parentId, of: (one: MergeSide) => one.parentName },
		{ key: "address", label: words.fields.address, of: (one: MergeSide) => one.address },
		{
			key: "numbers",
			label: words.doubles.numbers,
			of: (one: MergeSide) =>
				one.numbers.map(({ kind, value }) => `${words.identifierKinds[kind]} ${value}`).join(", "),
		},
		...(["people", "events", "promises"] as const).map((key) => ({
			key,
			label: words.doubles[key],
			of: ({ evidence }: MergeSide) => formatNumber(evidence[key], lang),
		})),
	];
	const kindOf = ({ kind, level }: MergeSide) =>
		[words.kinds[kind], level && words.levels[level]].filter(Boolean).join(", ");
	return (
		<form method="post" noValidate>
			<Table
				caption={words.merging.title}
				rows={rows}
				rowKey={({ key }) => key}
				stacked
				columns={[
					{ key: "fact", header: words.page.facts, rowHeader: true, cell: ({ label }) => label },
					...pair.map((side) => ({
						key: side.id,
						header: side.name,
						heading: (
							<a href={`/panel/organisasi/${side.id}`}>
								<Content>{side.name}</Content>
							</a>
						),
						cell: ({ of }: (typeof rows)[number]) => <Content>{of(side) || "–"}</Content>,
					})),
				]}
			/>
			<HiddenFields values={{ one: pair[0].id, other: pair[1].id }} />
			<RadioGroup
				name="survivor"
				label={words.merging.survivor}
				hint={words.merging.survivorHint}
				value={survivorId}
				choices={pair.map(({ id, name, region }) => ({
					value: id,
					label: <Content>{name}</Content>,
					hint: <Content>{region}</Content>,
				}))}
			/>
			<h2>{words.merging.moves}</h2>
			{pair.map((side) => (
				<Moves key={side.id} side={side} />
			))}
			<ButtonRow>
				<Button>{words.merging.confirm}</Button>
				<LinkButton variant="link" href="/panel/organisasi/ganda">
					{words.merging.keep}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}

function Moves({ side: { name, moves } }: { side: MergeSide }) {
	const { lang, t } = useLanguage();
	const words = t.organisations.merging;
	const places = mergePlaces.filter((place) => moves[place]);
	return (
		<div>
			<p>
				<strong>
					<Content>{words.movesOf(name)}</Content>
				</strong>
			</p>
			{places.length === 0 ? (
				<p className="muted">{words.movesNothing}</p>
			) : (
				<ul>
					{places.map((place) => (
						<li key={place}>
							{formatNumber(moves[place] ?? 0, lang)} {words.places[place]}
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

interface PartnerSearchProps {
	organisation: { id: string; name: string };
	words: string;
	found: readonly { id: string; name: string; kind: OrganisationKind; region: string | null }[];
}

/** Finds the other record of a body by a part of its name. */
export function PartnerSearch({ organisation, words: typed, found }: PartnerSearchProps) {
	const words = useLanguage().t.organisations;
	const base = `/panel/organisasi/${organisation.id}/penggabungan`;
	return (
		<>
			<form method="get" action={base}>
				<TextField
					name="cari"
					type="search"
					label={words.merging.find}
					hint={words.merging.findHint}
					value={typed}
					maxLength={100}
					enterKeyHint="search"
				/>
				<Button variant="secondary">{words.merging.search}</Button>
			</form>
			{typed !== "" && found.length === 0 ? <p role="status">{words.merging.nothing}</p> : null}
			<ul className="plain-list">
				{found.map(({ id, name, kind, region }) => (
					<li key={id}>
						<a href={`${base}?dengan=${id}`}>
							<Content>{name}</Content>
						</a>
						<span className="line muted small">
							{words.kinds[kind]}
							{region ? (
								<>
									{" · "}
									<Content>{region}</Content>
								</>
							) : null}
						</span>
					</li>
				))}
			</ul>
		</>
	);
}
