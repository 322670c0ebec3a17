import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { letterStatuses } from "#app/domain/messages/types";
import { containsPattern } from "#app/domain/text";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { mailDestination } from "#app/server/delivery.server";
import { deliveryState } from "#app/server/delivery-state.server";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { recordListSeen } from "#app/server/sightings.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { DeliveryNotices } from "#app/ui/messages/delivery-notices";
import { LetterList } from "#app/ui/messages/letter-list";
import { outboxHref, readOutboxAddress, statusField } from "#app/ui/messages/outbox-address";
import { OutboxLinks } from "#app/ui/messages/outbox-links";
import { PausePanel } from "#app/ui/messages/pause-panel";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { SelectField, TextField } from "#app/ui/primitives/field";
import { FilterBar } from "#app/ui/primitives/filter-bar";
import { Pages } from "#app/ui/primitives/pages";
import { SectionNav } from "#app/ui/primitives/section-nav";
import * as inboundMailQueries from "#db/queries/inbound-mails";
import * as letterQueries from "#db/queries/letters";

const perPage = 50;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, config, user, may } = await signedIn(args, "letters.read");
	const query = new URL(args.request.url).searchParams;
	const address = readOutboxAddress(query);
	const { status, eventId } = address;
	const pattern = address.words ? containsPattern(address.words) : null;
	const filter = { within: scope, status, eventId, pattern };
	const [total, counts, events, delivery, openMails] = await Promise.all([
		letterQueries.countWithin(read, filter),
		letterQueries.countByStatus(read, filter),
		letterQueries.listEventsWithLetters(read, scope),
		deliveryState(read, { within: scope, canResume: may("delivery.manage") }, eventId),
		inboundMailQueries.countOpen(read, scope),
	]);
	const page = pageNumber(query.get("halaman"), total, perPage);
	const letters = await letterQueries.listWithin(read, filter, { limit: perPage, offset: (page - 1) * perPage });
	const ids = letters.map(({ id }) => id);
	await recordListSeen(services, { what: "letters", officeId: user.officeId, kind: "letter", ids });
	return {
		...{ address, total, counts, events, page, letters, delivery, openMails, destination: mailDestination(config) },
		news: query.get("kabar"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.messages.title);

export default function Letters() {
	const { address, total, counts, events, page, letters, destination, delivery, openMails, news } =
		useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.messages;
	const isFiltered = address.words !== "" || address.eventId !== null;
	const place = destination.kind === "smtp" ? words.destinationSmtp : words.destinationFolder;
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			news={t.delivery.news[news as keyof typeof t.delivery.news]}
			actions={<OutboxLinks openMails={openMails} />}
		>
			<DeliveryNotices {...delivery.notices} />
			<p className="muted">{place(destination.place)}</p>
			<SectionNav
				look="views"
				label={words.views}
				items={[
					{ href: outboxHref({ ...address, status: null }), label: words.all, current: address.status === null },
					...letterStatuses.map((status) => ({
						href: outboxHref({ ...address, status }),
						label: words.statuses[status],
						current: address.status === status,
						count: counts[status] ?? 0,
					})),
				]}
			/>
			<FilterBar
				label={words.filterLabel}
				submitLabel={t.frame.filter}
				action="/panel/surat"
				hidden={statusField(address)}
				clear={
					isFiltered
						? { href: outboxHref({ ...address, words: "", eventId: null }), label: t.frame.clearFilter }
						: undefined
				}
			>
				<TextField type="search" name="cari" label={words.search} value={address.words} maxLength={100} />
				<SelectField
					name="kegiatan"
					label={words.event}
					value={address.eventId ?? ""}
					emptyLabel={words.allEvents}
					options={events.map(({ id, title }) => ({ value: id, label: title, lang: "id" }))}
				/>
			</FilterBar>
			{delivery.event ? <PausePanel event={delivery.event} /> : null}
			{letters.length > 0 ? (
				<>
					<p className="muted small">{words.count(formatNumber(total, lang))}</p>
					<LetterList letters={letters} />
					<Pages page={page} pageCount={Math.ceil(total / perPage)} />
				</>
			) : (
				<EmptyState title={isFiltered || address.status ? words.emptyFiltered : words.empty}>
					{isFiltered || address.status ? words.emptyFilteredHint : words.emptyHint}
				</EmptyState>
			)}
		</PanelPage>
	);
}
