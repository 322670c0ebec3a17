import type { OrganisationKind, UnionLevel } from "#app/domain/organisations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

interface BranchesProps {
	branches: readonly { id: string; name: string; kind: OrganisationKind; level: UnionLevel | null }[];
}

/** Unions, cooperatives and branches of a body. */
export function OrganisationBranches({ branches }: BranchesProps) {
	const words = useLanguage().t.organisations;
	if (branches.length === 0) return null;
	return (
		<Panel title={words.page.branches}>
			<ul className="plain-list">
				{branches.map(({ id, name, kind, level }) => (
					<li key={id}>
						<a href={`/panel/organisasi/${id}`}>
							<Content>{name}</Content>
						</a>
						<span className="line muted small">{level ? words.levels[level] : words.kinds[kind]}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}

/** The names a body was printed under, as long as they are more than its own. */
export function PrintedNames({ name, names }: { name: string; names: readonly string[] }) {
	const words = useLanguage().t.organisations.page;
	if (names.every((printed) => printed === name)) return null;
	return (
		<Panel title={words.printedNames}>
			<ul className="plain-list">
				{names.map((printed) => (
					<li key={printed}>
						<Content>{printed}</Content>
					</li>
				))}
			</ul>
		</Panel>
	);
}

interface MergesProps {
	organisationId: string;
	merges: readonly {
		id: string;
		mergedName: string;
		mergedAt: string;
		actorName: string;
		undoneAt: string | null;
		undoneByName: string | null;
	}[];
}

/** Records that were made one with this one, each with the way back. */
export function OrganisationMerges({ organisationId, merges }: MergesProps) {
	const { lang, t } = useLanguage();
	const words = t.organisations.page;
	if (merges.length === 0) return null;
	return (
		<Panel title={words.merges}>
			<ul className="plain-list">
				{merges.map(({ id, mergedName, mergedAt, actorName, undoneAt, undoneByName }) => (
					<li key={id}>
						<Content>{mergedName}</Content>
						<span className="line muted small">
							{words.mergedOn(actorName, formatInstant(mergedAt, "Asia/Jakarta", lang))}
						</span>
						{undoneAt ? (
							<span className="line muted small">{words.undoneBy(undoneByName ?? "")}</span>
						) : (
							<Permitted to="organisations.write">
								<InlineForm
									action={`/panel/organisasi/${organisationId}/penggabungan/${id}`}
									label={words.undo}
									hiddenLabel={<Content>{mergedName}</Content>}
									small
								/>
							</Permitted>
						)}
					</li>
				))}
			</ul>
		</Panel>
	);
}
