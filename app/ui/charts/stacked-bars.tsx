import { TableRegion } from "../primitives/table";

interface StackedBarsProps<Part extends string> {
	/** What the picture shows, for whoever does not see it; its numbers stand in a table beside it. */
	label: string;
	/** From the bottom to the top. */
	parts: readonly Part[];
	bars: readonly { key: string; label: string; total: string; values: Readonly<Record<Part, number>> }[];
}

/** Bars side by side, each made of parts. Words stand outside of the drawing, so that they keep their size on a phone. */
export function StackedBars<Part extends string>({ label, parts, bars }: StackedBarsProps<Part>) {
	const heightOf = (values: Readonly<Record<Part, number>>) => parts.reduce((sum, part) => sum + values[part], 0);
	const highest = Math.max(1, ...bars.map(({ values }) => heightOf(values)));
	return (
		<TableRegion label={label}>
			<div className="stacked-bars" role="img" aria-label={label}>
				{bars.map(({ key, label: name, total, values }) => (
					<div key={key} className="stacked-bar">
						<span className="stacked-bar-total">{total}</span>
						<svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
							{stack(parts, values, highest).map(({ part, y, height }) => (
								<rect key={part} className={`bar-${part}`} y={y} width="10" height={height} />
							))}
						</svg>
						<span>{name}</span>
					</div>
				))}
			</div>
		</TableRegion>
	);
}

/** Each part above those before it, as much of 100 as it is of the highest bar. */
function stack<Part extends string>(parts: readonly Part[], values: Readonly<Record<Part, number>>, highest: number) {
	let top = 100;
	return parts.flatMap((part) => {
		const height = Math.round((values[part] / highest) * 1000) / 10;
		if (height === 0) return [];
		top = Math.round((top - height) * 10) / 10;
		// A hair of ground between two parts, so that the eye finds the border without the colours.
		return [{ part, y: top, height: Math.max(0.5, height - 0.7) }];
	});
}
