export type HiddenValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Earlier answers that travel with the form. */
export function HiddenFields({ values }: { values: HiddenValues }) {
	return (
		<>
			{Object.entries(values).flatMap(([name, value]) =>
				(value === undefined ? [] : [value].flat()).map((single) => (
					<input key={`${name}|${single}`} type="hidden" name={name} value={single} />
				)),
			)}
		</>
	);
}
