import type { KeyFigures as Figures } from "#app/domain/figures/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShare } from "#app/i18n/format";
import { columnName } from "../cooperatives/cooperative-address";
import { useMay } from "../layout/request-context";
import { KeyFigures } from "../primitives/key-figures";
import { type DashboardAddress, figureAnchors } from "./dashboard-address";

/** The five figures a leader asks for first, each a way to its rows. */
export function DashboardKeyFigures({ figures, address }: { figures: Figures; address: DashboardAddress }) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.key;
	const may = useMay();
	const number = (value: number) => formatNumber(value, lang);
	const { held, confirmed, attended, promises, cooperatives } = figures;
	const region = address.province ? `&provinsi=${address.province}` : "";
	const ofAll = address.year || address.topic ? words.everyCooperative : words.ofCooperatives;
	return (
		<KeyFigures
			figures={[
				{ label: words.held, value: number(held), href: "/panel/kegiatan?status=finished" },
				{
					label: words.people,
					value: number(attended),
					note: words.ofConfirmed(number(confirmed)),
					href: `#${figureAnchors.time}`,
				},
				{
					label: words.attendance,
					value: formatShare(attended, confirmed, lang),
					href: `#${figureAnchors.parties}`,
				},
				{
					label: words.kept,
					value: number(promises.kept),
					note: words.ofPromises(number(promises.total), number(promises.late)),
					href: `#${figureAnchors.provinces}`,
				},
				{
					label: words.certified,
					value: number(cooperatives.certified),
					note: ofAll(number(cooperatives.total)),
					href: may("cooperatives.read") ? `/panel/koperasi?tahap=${columnName("issued")}${region}` : undefined,
				},
			]}
		/>
	);
}
