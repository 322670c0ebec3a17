import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { EmptyState } from "../primitives/empty-state";
import { SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { InlineForm } from "../primitives/inline-form";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { type InvitationAddress, invitationsHref, invitationViews } from "./invitation-address";
import { type InvitationRow, InvitationTable } from "./invitation-table";

interface InvitationListProps {
	/** The list's own path. */
	base: string;
	timeZone: string;
	address: InvitationAddress;
	counts: Readonly<Record<InvitationAddress["view"], number>>;
	rows: readonly InvitationRow[];
	total: number;
	page: number;
	pageCount: number;
	lists: readonly AddedList[];
}

interface AddedList {
	id: string;
	fileName: string | null;
	added: number;
	createdByName: string;
	createdAt: string;
	undoneAt: string | null;
}

/** An event's invitations in views, with search and party, and the lists they came in with. */
export function InvitationList(props: InvitationListProps) {
	const { base, timeZone, address, counts, rows, total, page, pageCount, lists } = props;
	const { lang, t } = useLanguage();
	const words = t.invitations;
	const active = [address.words, address.category].filter(Boolean).length;
	return (
		<>
			<SectionNav
				look="views"
				label={words.views.label}
				items={invitationViews.map((view) => ({
					href: invitationsHref(base, { ...address, view }),
					label: words.views[view],
					count: formatNumber(counts[view], lang),
					current: address.view === view,
				}))}
			/>
			<FilterBar
				label={words.filter}
				submitLabel={t.frame.filter}
				action={base}
				hidden={{ status: address.view === "all" ? undefined : address.view }}
				openLabel={words.filterOpen(active)}
				closeLabel={words.filterClose}
				clear={
					active > 0
						? { href: invitationsHref(base, { ...address, words: "", category: null }), label: t.frame.clearFilter }
						: undefined
				}
			>
				<TextField name="cari" type="search" label={words.search} value={address.words} maxLength={100} />
				<SelectField
					name="kategori"
					label={words.category}
					value={address.category ?? ""}
					emptyLabel={words.allCategories}
					options={categories.map((value) => ({ value, label: t.registrations.categories[value] }))}
				/>
			</FilterBar>
			<p className="muted small" role="status">
				{words.found(formatNumber(total, lang))}
			</p>
			{rows.length > 0 ? (
				<InvitationTable base={base} rows={rows} timeZone={timeZone} />
			) : counts.all + counts.withdrawn === 0 && active === 0 ? (
				<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
			) : (
				<EmptyState title={words.emptyFiltered}>{words.emptyFilteredHint}</EmptyState>
			)}
			<Pages page={page} pageCount={pageCount} />
			{lists.length > 0 ? <AddedLists base={base} lists={lists} timeZone={timeZone} /> : null}
		</>
	);
}

function AddedLists({ base, lists, timeZone }: { base: string; lists: readonly AddedList[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.invitations.lists;
	return (
		<section>
			<h2>{words.title}</h2>
			<ul>
				{lists.map(({ id, fileName, added, createdByName, createdAt, undoneAt }) => {
					const when = formatInstant(createdAt, timeZone, lang);
					return (
						<li key={id}>
							<strong>{fileName ?? words.typed}</strong>: {words.line(formatNumber(added, lang), createdByName, when)}{" "}
							{undoneAt === null ? (
								<Permitted to="registrations.write">
									{" "}
									<InlineForm
										action={base}
										label={words.undo}
										hiddenLabel={`${fileName ?? words.typed}, ${when}`}
										fields={{ list: id }}
										variant="secondary"
										small
									/>
								</Permitted>
							) : (
								<span className="muted small">{words.undone}</span>
							)}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
