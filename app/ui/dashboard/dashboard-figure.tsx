import type { ReactNode } from "react";
import type { FigureName } from "#app/domain/figures/types";
import { useLanguage } from "#app/i18n/context";
import { DownloadForm } from "../primitives/download-form";
import { type DashboardAddress, dashboardQuery, figureAnchors } from "./dashboard-address";

interface DashboardFigureProps {
	name: FigureName;
	title: string;
	address: DashboardAddress;
	/** Whether there are no rows to download. */
	isEmpty: boolean;
	children: ReactNode;
}

/** One figure of the dashboard under its own address, with the download of its rows. */
export function DashboardFigure({ name, title, address, isEmpty, children }: DashboardFigureProps) {
	const words = useLanguage().t.dashboard;
	const anchor = figureAnchors[name];
	return (
		<figure className="panel dashboard-figure" id={anchor} aria-labelledby={`${anchor}-judul`}>
			<figcaption className="panel-head">
				<h2 id={`${anchor}-judul`}>{title}</h2>
			</figcaption>
			{children}
			{isEmpty ? null : (
				<DownloadForm
					summary={words.download}
					lead={words.downloadHint}
					action="/panel/dasbor/unduhan"
					values={{ angka: anchor, kembali: dashboardQuery(address).toString() }}
				/>
			)}
		</figure>
	);
}
