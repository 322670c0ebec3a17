import { Icon } from "./icon";

interface PaginationProps {
	/** The page shown, from 1. */
	page: number;
	pageCount: number;
	hrefOf: (page: number) => string;
	/** Names of the whole and of its links: "Halaman hasil", "Sebelumnya", "Berikutnya", "Halaman 3". */
	words: { label: string; previous: string; next: string; page: (page: number) => string };
}

/** Links to the other pages of a list; nothing when there is one page. */
export function Pagination({ page, pageCount, hrefOf, words }: PaginationProps) {
	if (pageCount <= 1) return null;
	return (
		<nav className="pagination" aria-label={words.label}>
			{page > 1 ? (
				<a href={hrefOf(page - 1)} rel="prev">
					<Icon name="back" />
					{words.previous}
				</a>
			) : null}
			<ol>
				{pagesAround(page, pageCount).map((shown, index, all) => (
					<li key={shown}>
						{index > 0 && shown - (all[index - 1] ?? 0) > 1 ? <span className="pagination-gap">…</span> : null}
						<a href={hrefOf(shown)} aria-label={words.page(shown)} aria-current={shown === page ? "page" : undefined}>
							{shown}
						</a>
					</li>
				))}
			</ol>
			{page < pageCount ? (
				<a href={hrefOf(page + 1)} rel="next">
					{words.next}
					<Icon name="next" />
				</a>
			) : null}
		</nav>
	);
}

/** The first and last page and the neighbours of the one shown. */
function pagesAround(page: number, pageCount: number): number[] {
	const wanted = [1, page - 1, page, page + 1, pageCount].filter(
		(candidate) => candidate >= 1 && candidate <= pageCount,
	);
	return [...new Set(wanted)].sort((a, b) => a - b);
}
