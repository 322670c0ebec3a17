import type { ReaderState } from "#app/domain/briefings/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatShortDate } from "#app/i18n/format";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { ReaderStateTag } from "./reader-state-tag";

interface Link {
	id: string;
	weekOn: string;
	expiresAt: string;
	isOpen: boolean;
	state: ReaderState;
}

interface ReaderLinksProps {
	/** The reader's page. */
	path: string;
	links: readonly Link[];
	timeZone: string;
}

/** The weeks' links of one reader; one that still opens can be taken back. */
export function ReaderLinks({ path, links, timeZone }: ReaderLinksProps) {
	const { lang, t } = useLanguage();
	const words = t.briefings.reader;
	return (
		<Panel title={words.links}>
			{links.length === 0 ? (
				<p className="muted">{words.noLinks}</p>
			) : (
				<Table
					caption={words.links}
					rows={links}
					rowKey={({ id }) => id}
					stacked
					columns={[
						{
							key: "week",
							header: words.week,
							rowHeader: true,
							cell: ({ weekOn }) => formatShortDate(weekOn, lang),
						},
						{ key: "state", header: words.state, cell: ({ state }) => <ReaderStateTag state={state} /> },
						{ key: "until", header: words.until, cell: ({ expiresAt }) => formatInstant(expiresAt, timeZone, lang) },
						{
							key: "act",
							header: words.act,
							hideHeader: true,
							cell: ({ id, weekOn, isOpen }) =>
								isOpen ? (
									<InlineForm
										action={path}
										label={words.revoke}
										hiddenLabel={formatShortDate(weekOn, lang)}
										fields={{ revoke: id }}
										small
									/>
								) : null,
						},
					]}
				/>
			)}
		</Panel>
	);
}
