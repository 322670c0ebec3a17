import type { IdentifierKind, Likeness, OrganisationKind } from "#app/domain/organisations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { InlineForm } from "../primitives/inline-form";
import { Pages } from "../primitives/pages";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

interface DoubtfulBody {
	id: string;
	name: string;
	kind: OrganisationKind;
	region: string | null;
	numbers: readonly { kind: IdentifierKind; value: string }[];
	people: number;
	events: number;
	promises: number;
}

interface DoubtfulGroupsProps {
	groups: readonly { likeness: readonly Likeness[]; bodies: readonly DoubtfulBody[] }[];
	total: number;
	page: number;
	pageCount: number;
}

/** Records that may be one body, side by side in groups, with what can be decided about them. */
export function DoubtfulGroups({ groups, total, page, pageCount }: DoubtfulGroupsProps) {
	const { lang, t } = useLanguage();
	const words = t.organisations.doubles;
	if (total === 0) return <EmptyState title={words.none}>{words.noneHint}</EmptyState>;
	return (
		<>
			<p className="muted small" role="status">
				{words.count(formatNumber(total, lang))}
			</p>
			<div className="stack">
				{groups.map((group) => (
					<DoubtfulGroup key={group.bodies[0]?.id} {...group} />
				))}
			</div>
			<Pages page={page} pageCount={pageCount} />
		</>
	);
}

function DoubtfulGroup({ likeness, bodies }: DoubtfulGroupsProps["groups"][number]) {
	const { lang, t } = useLanguage();
	const words = t.organisations;
	const [first, ...others] = bodies;
	if (!first) return null;
	const numbers = (["people", "events", "promises"] as const).map((key) => ({
		key,
		header: words.doubles[key],
		numeric: true,
		cell: (body: DoubtfulBody) => formatNumber(body[key], lang),
	}));
	return (
		<Panel
			actions={likeness.map((why) => (
				<Tag key={why} tone="info">
					{words.doubles.likeness[why]}
				</Tag>
			))}
		>
			<Table
				caption={words.doubles.group(first.name)}
				rows={bodies}
				rowKey={({ id }) => id}
				stacked
				columns={[
					{
						key: "name",
						header: words.list.name,
						rowHeader: true,
						cell: ({ id, name }) => (
							<a href={`/panel/organisasi/${id}`}>
								<Content>{name}</Content>
							</a>
						),
					},
					{ key: "kind", header: words.list.kind, cell: ({ kind }) => words.kinds[kind] },
					{ key: "region", header: words.list.region, cell: ({ region }) => <Content>{region ?? "–"}</Content> },
					{
						key: "numbers",
						header: words.doubles.numbers,
						cell: (body) =>
							body.numbers.map(({ kind, value }) => `${words.identifierKinds[kind]} ${value}`).join(", ") || "–",
					},
					...numbers,
					{
						key: "merge",
						header: words.doubles.mergeWith,
						hideHeader: true,
						cell: ({ id, name }) =>
							id === first.id ? null : (
								<LinkButton
									variant="secondary"
									small
									href={`/panel/organisasi/${first.id}/penggabungan?dengan=${id}`}
									hiddenLabel={<Content>{name}</Content>}
								>
									{words.doubles.mergeWith}
								</LinkButton>
							),
					},
				]}
			/>
			<ButtonRow>
				<InlineForm
					action="/panel/organisasi/ganda"
					label={words.doubles.different}
					hiddenLabel={<Content>{[first, ...others].map(({ name }) => name).join(", ")}</Content>}
					fields={{ bodies: bodies.map(({ id }) => id).join(" ") }}
					small
				/>
			</ButtonRow>
		</Panel>
	);
}
