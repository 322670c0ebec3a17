import { useLanguage } from "#app/i18n/context";
import { useRequest } from "../layout/request-context";
import { Pagination } from "./pagination";

/** The pages of the list this address shows: the same address with another `halaman`. Nothing for a single page. */
export function Pages({ page, pageCount }: { page: number; pageCount: number }) {
	const { t } = useLanguage();
	const { pathname, search } = useRequest();
	const hrefOf = (number: number) => {
		const query = new URLSearchParams(search);
		query.delete("kabar");
		if (number === 1) query.delete("halaman");
		else query.set("halaman", String(number));
		return query.size > 0 ? `${pathname}?${query}` : pathname;
	};
	return (
		<Pagination
			page={page}
			pageCount={pageCount}
			hrefOf={hrefOf}
			words={{
				label: t.frame.pagination,
				previous: t.frame.previousPage,
				next: t.frame.nextPage,
				page: (number) => t.frame.pageOf(number, pageCount),
			}}
		/>
	);
}
