import type { ReactNode } from "react";
import { Button } from "./button";
import { HiddenFields, type HiddenValues } from "./hidden-fields";

interface FilterBarProps {
	/** Names the form: "Saring dialog". */
	label: string;
	/** "Terapkan" or "Saring". */
	submitLabel: string;
	/** The page that lists; the filters become its query string. */
	action?: string | undefined;
	/** A link that takes the filters away, shown only while some are set. */
	clear?: { href: string; label: string } | undefined;
	/** `column` stands beside a list, `line` above a table. */
	look?: "column" | "line" | undefined;
	/** On a phone the column folds away behind this link: "Saring (2 aktif)". Needs `closeLabel`. */
	openLabel?: string | undefined;
	closeLabel?: string | undefined;
	/** What the address keeps besides the filters, such as the sort order. */
	hidden?: HiddenValues | undefined;
	/** Fields. */
	children: ReactNode;
}

/** Filters as a GET form: the chosen list is an address that can be kept and sent. */
export function FilterBar(props: FilterBarProps) {
	const { label, submitLabel, action, clear, look = "line", openLabel, closeLabel, hidden, children } = props;
	return (
		<div className={`filter-bar filter-bar-${look}`}>
			{openLabel ? (
				<a className="filter-open button button-secondary" href="#filters">
					{openLabel}
				</a>
			) : null}
			{/* Without scripts a fold must still stand open on a wide screen, which `details` cannot do: `:target` can. */}
			<form
				id="filters"
				method="get"
				action={action}
				aria-label={label}
				className={openLabel ? "filter-fold" : undefined}
			>
				<HiddenFields values={hidden ?? {}} />
				<div className="filter-fields">{children}</div>
				<div className="button-row">
					<Button variant="secondary">{submitLabel}</Button>
					{clear ? (
						<a className="button button-link" href={clear.href}>
							{clear.label}
						</a>
					) : null}
					{openLabel && closeLabel ? (
						<a className="filter-close button button-link" href="#isi">
							{closeLabel}
						</a>
					) : null}
				</div>
			</form>
		</div>
	);
}
