const ring = "M10 1.8a8.2 8.2 0 1 1 0 16.4a8.2 8.2 0 1 1 0-16.4";

const drawings = {
	check: `${ring}M6.5 10.3 9 12.8l4.5-5`,
	info: `${ring}M10 9.5V14M10 6.2v.01`,
	warning: "M10 2.5 18.2 17H1.8ZM10 8.2v4M10 14.6v.01",
	again: "M15.8 8A6.2 6.2 0 1 0 16 12M16.2 3.5V8h-4.5",
	stop: `${ring}M7 7l6 6M13 7l-6 6`,
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
