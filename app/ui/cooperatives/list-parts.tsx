import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { useMay } from "../layout/request-context";
import { Button } from "../primitives/button";
import { SelectField } from "../primitives/field";
import { Panel } from "../primitives/panel";
import { SectionNav } from "../primitives/section-nav";
import { type CooperativeAddress, cooperativesHref } from "./cooperative-address";

/** Ways to look at cooperatives: table, board, funnel, and the checklists behind them. */
export function CooperativeViews({
	address,
	current,
	mayManage,
	untold,
}: {
	address: CooperativeAddress;
	current: "table" | "board" | "funnel";
	/** Checklists are the administrators' business. */
	mayManage: boolean;
	/** How many cooperatives staff still have to tell of an alarm. */
	untold: number;
}) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.list;
	const may = useMay();
	return (
		<SectionNav
			look="views"
			label={words.views}
			items={[
				{
					href: cooperativesHref({ ...address, view: "table" }),
					label: words.table,
					current: current === "table",
				},
				{
					href: cooperativesHref({ ...address, view: "board" }),
					label: words.board,
					current: current === "board",
				},
				{
					href: cooperativesHref({ ...address, view: "table" }, "/panel/koperasi/corong"),
					label: words.funnel,
					current: current === "funnel",
				},
				...(may("cooperatives.write")
					? [
							{
								href: "/panel/koperasi/perlu-dihubungi",
								label: t.cooperatives.toReach.title,
								count: formatNumber(untold, lang),
							},
						]
					: []),
				...(mayManage ? [{ href: "/panel/daftar-periksa", label: words.checklists }] : []),
			]}
		/>
	);
}

/** Cooperatives on record whose way is not open yet. */
export function OpenForm({
	offers,
	error,
}: {
	offers: readonly { id: string; name: string }[];
	error: string | undefined;
}) {
	const { t } = useLanguage();
	const words = t.cooperatives.list;
	return (
		<Panel title={words.openTitle}>
			{offers.length === 0 ? (
				<p className="muted">{words.openNone}</p>
			) : (
				<form method="post" action="/panel/koperasi" noValidate>
					<SelectField
						name="organisation"
						label={words.openField}
						emptyLabel=""
						error={error}
						options={offers.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
					/>
					<Button variant="secondary">{words.open}</Button>
				</form>
			)}
		</Panel>
	);
}
