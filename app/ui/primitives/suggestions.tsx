/** Indonesian names offered while somebody types into the field whose `list` is this id; anything else may be typed as well. */
export function Suggestions({ id, names }: { id: string; names: readonly string[] }) {
	return (
		<datalist id={id}>
			{names.map((name) => (
				<option key={name} value={name} lang="id" />
			))}
		</datalist>
	);
}
