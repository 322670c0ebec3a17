import { useLanguage } from "#app/i18n/context";
import { Icon } from "../primitives/icon";
import { VisuallyHidden } from "../primitives/visually-hidden";

interface Neighbour {
	id: string;
	name: string;
}

interface NeighboursProps {
	/** The list's path, and the query it was opened with. */
	list: string;
	query: string;
	previous: Neighbour | undefined;
	next: Neighbour | undefined;
}

/** From one registration to the one before or after it in the list it was opened from. */
export function Neighbours({ list, query, previous, next }: NeighboursProps) {
	const { t } = useLanguage();
	const words = t.table;
	return (
		<nav className="pagination" aria-label={words.neighbours}>
			{previous ? (
				<a href={`${list}/${previous.id}${query}`} rel="prev">
					<Icon name="back" />
					{words.previous}
					<VisuallyHidden> {previous.name}</VisuallyHidden>
				</a>
			) : null}
			{next ? (
				<a href={`${list}/${next.id}${query}`} rel="next">
					{words.next}
					<VisuallyHidden> {next.name}</VisuallyHidden>
					<Icon name="next" />
				</a>
			) : null}
		</nav>
	);
}
