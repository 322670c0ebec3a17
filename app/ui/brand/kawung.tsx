/**
 * The mark: the kawung of batik, four lobes meeting at a point as four parties meet around a question.
 * Each party keeps its place everywhere in the product, so that place and label tell parties apart without colour.
 */
const quarterTurns = { employer: 0, union: 90, government: 180, cooperative: 270 } as const;

export type LobeParty = keyof typeof quarterTurns;

/** One lobe pointing to the upper left from the origin; the other three are turns of it. */
const lobePath = "M0 0C-1-7-6-11-11-11C-11-6-7-1 0 0Z";

interface LobeProps {
	party: LobeParty;
	/** Moves the lobe's own middle to the origin, for a lobe that stands alone. */
	centred?: boolean | undefined;
}

export function Lobe({ party, centred = false }: LobeProps) {
	const gap = centred ? "translate(5.5 5.5)" : "translate(-1 -1)";
	return <path className={`lobe-${party}`} d={lobePath} transform={`rotate(${quarterTurns[party]}) ${gap}`} />;
}

/** The whole mark. Decoration: the product's name stands beside it. `size` is its edge in CSS pixels. */
export function Kawung({ size = 34 }: { size?: number | undefined }) {
	return (
		<svg className="kawung" width={size} height={size} viewBox="-13 -13 26 26" aria-hidden="true" focusable="false">
			<Lobe party="employer" />
			<Lobe party="union" />
			<Lobe party="government" />
			<Lobe party="cooperative" />
		</svg>
	);
}
