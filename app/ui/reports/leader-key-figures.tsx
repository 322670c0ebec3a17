import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShare } from "#app/i18n/format";
import { columnName } from "../cooperatives/cooperative-address";
import { KeyFigures } from "../primitives/key-figures";

interface LeaderKeyFiguresProps {
	held: number;
	people: readonly { confirmed: number; attended: number }[];
	promises: { total: number; kept: number; late: number; ownLate: number };
	columns: Record<BoardColumn, number>;
}

/** What a leader asks first, each a way to its rows. */
export function LeaderKeyFigures({ held, people, promises, columns }: LeaderKeyFiguresProps) {
	const { lang, t } = useLanguage();
	const words = t.reports.figures;
	const number = (value: number) => formatNumber(value, lang);
	const sum = (which: "confirmed" | "attended") => people.reduce((all, party) => all + party[which], 0);
	const [confirmed, attended] = [sum("confirmed"), sum("attended")];
	const cooperatives = boardColumns.reduce((all, column) => all + columns[column], 0);
	return (
		<KeyFigures
			figures={[
				{ label: words.held, value: number(held), href: "/panel/kegiatan?status=finished" },
				{
					label: words.people,
					value: number(attended),
					note: words.ofConfirmed(number(confirmed)),
					href: "#dialog",
				},
				{ label: words.attendance, value: formatShare(attended, confirmed, lang), href: "#dialog" },
				{
					label: words.kept,
					value: number(promises.kept),
					note: words.ofPromises(number(promises.total)),
					href: "/panel/tindak-lanjut?tampilan=selesai",
				},
				{
					label: words.late,
					value: number(promises.late),
					note: words.ownLate(number(promises.ownLate)),
					href: "/panel/tindak-lanjut?tampilan=terlambat",
				},
				{
					label: words.certified,
					value: number(columns.issued),
					note: words.ofCooperatives(number(cooperatives)),
					href: `/panel/koperasi?tahap=${columnName("issued")}`,
				},
			]}
		/>
	);
}
