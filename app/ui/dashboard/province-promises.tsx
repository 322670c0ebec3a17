import type { ProvinceFigures } from "#app/domain/figures/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShare } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table, TableRegion } from "../primitives/table";
import { type DashboardAddress, dashboardHref, figureAnchors, type ProvinceOrder } from "./dashboard-address";
import { DashboardFigure } from "./dashboard-figure";
import { provinceLetters } from "./province-tiles";

interface ProvincePromisesProps {
	provinces: readonly ProvinceFigures[];
	address: DashboardAddress;
}

/** Promises kept and late, province by province: a map of tiles, and a table that can be ordered. */
export function ProvincePromises({ provinces, address }: ProvincePromisesProps) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.provinces;
	const number = (value: number) => formatNumber(value, lang);
	const rows = provinces.filter(({ held, total }) => held + total > 0);
	const others = provinces.length - rows.length;
	const order = address.order;
	const sort = (by: ProvinceOrder) => ({
		href: dashboardHref({ ...address, order: by }, `#${figureAnchors.provinces}`),
		...(order === by ? { direction: by === "name" ? ("ascending" as const) : ("descending" as const) } : {}),
	});
	return (
		<DashboardFigure name="provinces" title={words.title} address={address} isEmpty={rows.length === 0}>
			{rows.length === 0 ? (
				<p className="muted">{words.none}</p>
			) : (
				<div className="province-figure">
					<div className="province-table">
						<Table
							caption={words.title}
							rows={ordered(rows, order)}
							rowKey={({ code }) => code ?? "none"}
							columns={[
								{
									key: "province",
									header: words.province,
									rowHeader: true,
									sort: sort("name"),
									cell: ({ code, name }) =>
										code === null ? (
											words.placeless
										) : (
											<a href={dashboardHref({ ...address, province: code })}>
												<Content>{name}</Content>
											</a>
										),
								},
								{ key: "held", header: words.held, numeric: true, cell: ({ held }) => number(held) },
								{
									key: "total",
									header: words.total,
									numeric: true,
									sort: sort("total"),
									cell: ({ total }) => number(total),
								},
								{
									key: "kept",
									header: words.kept,
									numeric: true,
									sort: sort("kept"),
									cell: ({ kept }) => number(kept),
								},
								{
									key: "late",
									header: words.late,
									numeric: true,
									sort: sort("late"),
									cell: ({ late }) => number(late),
								},
							]}
						/>
						{others > 0 ? <p className="muted small">{words.others(number(others))}</p> : null}
					</div>
					<div>
						<p className="muted small">
							{words.hint} <span className="on-screen">{words.colours}</span>
						</p>
						<TableRegion label={words.map}>
							<ul className="province-tiles">
								{provinces.map((province) =>
									province.code === null ? null : <Tile key={province.code} province={province} address={address} />,
								)}
							</ul>
						</TableRegion>
					</div>
				</div>
			)}
		</DashboardFigure>
	);
}

function Tile({ province, address }: { province: ProvinceFigures; address: DashboardAddress }) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.provinces;
	const { code, name, total, kept, late } = province;
	const number = (value: number) => formatNumber(value, lang);
	const said =
		total === 0 ? words.noPromises(name ?? "") : words.tile(name ?? "", number(kept), number(total), number(late));
	return (
		<li className={`province-tile tile-${code} tile-step-${stepOf(kept, total)}`}>
			<a href={dashboardHref({ ...address, province: code ?? "" })} aria-label={said} title={said}>
				<b>{provinceLetters[code ?? ""] ?? code}</b>
				<span>{total === 0 ? "–" : formatShare(Math.round((kept / total) * 100), 100, lang)}</span>
				{late > 0 ? <span className="province-tile-late">!{number(late)}</span> : null}
			</a>
		</li>
	);
}

/** Which of five depths of colour a share has; 0 is for provinces without promises. */
function stepOf(kept: number, total: number): number {
	return total === 0 ? 0 : Math.min(5, 1 + Math.floor((kept / total) * 5));
}

function ordered(rows: readonly ProvinceFigures[], order: ProvinceOrder): ProvinceFigures[] {
	const byCode = (one: ProvinceFigures, other: ProvinceFigures) => (one.code ?? "~").localeCompare(other.code ?? "~");
	if (order === "name") return [...rows].sort((one, other) => (one.name ?? "~").localeCompare(other.name ?? "~"));
	return [...rows].sort((one, other) => other[order] - one[order] || byCode(one, other));
}
