import type { FollowupTheme } from "#app/domain/followups/types";
import type { OrganisationKind } from "#app/domain/organisations/types";
import { useLanguage } from "#app/i18n/context";
import { formatMonth, formatNumber } from "#app/i18n/format";
import { KeyFigures } from "../primitives/key-figures";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

type State = "kept" | "open" | "late";

interface ProgressPromisesProps {
	promises: Record<State, number> & {
		groups: readonly {
			theme: FollowupTheme;
			ownerKind: OrganisationKind | null;
			provinceName: string | null;
			dueMonth: string;
			state: State;
			promises: number;
		}[];
	};
}

const tones = { kept: "ok", open: "info", late: "warn" } as const;

/** What was promised, by whom in kind and where, until when, and how it stands: never in anybody's words. */
export function ProgressPromises({ promises }: ProgressPromisesProps) {
	const { lang, t } = useLanguage();
	const words = t.closing.progress;
	const states = ["kept", "open", "late"] as const;
	return (
		<section>
			<h2>{words.promises}</h2>
			<KeyFigures
				figures={states.map((state) => ({ label: words.states[state], value: formatNumber(promises[state], lang) }))}
			/>
			{promises.groups.length === 0 ? (
				<p className="muted">{words.noPromises}</p>
			) : (
				<Table
					caption={words.promises}
					rows={promises.groups}
					rowKey={(group) => Object.values(group).join("|")}
					stacked
					columns={[
						{
							key: "due",
							header: words.columns.due,
							rowHeader: true,
							keepTogether: true,
							cell: ({ dueMonth }) => formatMonth(dueMonth, lang),
						},
						{ key: "theme", header: words.columns.theme, cell: ({ theme }) => t.followups.themes[theme] },
						{
							key: "owner",
							header: words.columns.owner,
							cell: ({ ownerKind }) => (ownerKind ? t.organisations.kinds[ownerKind] : words.unknown),
						},
						{
							key: "province",
							header: words.columns.province,
							cell: ({ provinceName }) => provinceName ?? words.unknown,
						},
						{
							key: "state",
							header: words.columns.state,
							cell: ({ state }) => <Tag tone={tones[state]}>{words.states[state]}</Tag>,
						},
						{
							key: "count",
							header: words.columns.count,
							numeric: true,
							cell: (group) => formatNumber(group.promises, lang),
						},
					]}
				/>
			)}
		</section>
	);
}
