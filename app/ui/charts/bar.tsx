/** A share of a whole as a bar; the figure stands beside it as text, so that the bar is decoration. */
export function Bar({ value, of, look = "plain" }: { value: number; of: number; look?: string | undefined }) {
	const width = of > 0 ? Math.round((value / of) * 1000) / 10 : 0;
	return (
		<svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
			<rect className="bar-ground" width="100" height="6" />
			<rect className={`bar-value bar-${look}`} width={width} height="6" />
		</svg>
	);
}
