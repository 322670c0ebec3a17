import { useLanguage } from "#app/i18n/context";
import { Details } from "../primitives/details";
import { SummaryList } from "../primitives/summary-list";
import keysUrl from "./table-keys.js?url&no-inline";

/** The keys of the page, and the small script behind them; without it the page lacks nothing but them. */
export function KeysHelp() {
	const { t } = useLanguage();
	const words = t.table.keys;
	return (
		<div id="keys">
			<Details summary={words.title}>
				<p className="muted small">{words.lead}</p>
				<SummaryList rows={words.list.map(([keys = "", act = ""]) => ({ label: keys, value: act }))} />
				<button
					type="button"
					className="button button-secondary button-small"
					hidden
					data-on={words.turnOn}
					data-off={words.turnOff}
				>
					{words.turnOff}
				</button>
			</Details>
			<script src={keysUrl} defer />
		</div>
	);
}
