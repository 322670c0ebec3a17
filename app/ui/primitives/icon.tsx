const drawings = {
	check: "M4 10.5 8.2 15 16 5.5",
	info: "M10 9v6M10 5.5v.01",
	warning: "M10 5v6M10 14.5v.01",
	back: "M12.5 4 6.5 10l6 6",
	next: "M7.5 4l6 6-6 6",
	up: "M5 12l5-5 5 5",
	down: "M5 8l5 5 5-5",
} as const;

export type IconName = keyof typeof drawings;

/** A line drawing in the colour of its text. Decoration only: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg className="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
			<path d={drawings[name]} />
		</svg>
	);
}
