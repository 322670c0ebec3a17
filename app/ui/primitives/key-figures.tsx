import type { ReactNode } from "react";

export interface KeyFigure {
	label: string;
	value: ReactNode;
	/** Where the figure leads, as a link on its name. */
	href?: string | undefined;
	/** What the figure is measured against. */
	note?: ReactNode;
	/** Something that should not be: the name says what. */
	isBad?: boolean | undefined;
}

/** A row of large numbers; the grid breaks it by itself on a narrow screen. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
	return (
		<dl className="key-figures">
			{figures.map(({ label, value, href, note, isBad }) => (
				<div key={label}>
					<dt>{href ? <a href={href}>{label}</a> : label}</dt>
					<dd className={isBad ? "key-figure-bad" : undefined}>
						{value}
						{note ? <small>{note}</small> : null}
					</dd>
				</div>
			))}
		</dl>
	);
}
