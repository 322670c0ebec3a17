import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import { AttendanceSheet } from "#app/ui/attendance/attendance-sheet";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { SectionNav } from "#app/ui/primitives/section-nav";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const days = await eventQueries.listDays(read, event.id);
	const day = days.find(({ position }) => String(position) === args.params.day);
	if (!day) throw notFound();
	const query = new URL(args.request.url).searchParams;
	const category = categories.find((known) => known === query.get("kategori")) ?? null;
	const [everybody, region] = await Promise.all([
		attendanceQueries.listForSheet(read, { eventId: event.id, dayId: day.id, sessionId: null }),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
	]);
	// Blank until the day is over, then with who came; both can be asked for at any time.
	const asked = query.get("isi");
	const isFilled = asked === "jam" || (asked !== "kosong" && day.endsAt <= services.now().toISOString());
	// Many an address ends with the name of its town.
	const town = region && event.venueAddress.includes(region.name) ? null : region?.name;
	const place = event.mode === "online" ? "" : [event.venueName, event.venueAddress, town].filter(Boolean).join(", ");
	const signedAt = region?.name.replace(/^(Kota|Kabupaten) (Administrasi )?/, "") ?? "";
	const parties = categories.filter((party) => everybody.some((line) => line.category === party));
	return {
		event: { id: event.id, title: event.title, hostName: event.hostName, place, signedAt, timeZone: event.timeZone },
		day: { position: day.position, startsAtLocal: day.startsAtLocal, endsAtLocal: day.endsAtLocal },
		days: days.map(({ position }) => position),
		parties,
		category,
		isFilled,
		sheets: parties
			.filter((party) => category === null || party === category)
			.map((party) => ({ category: party, lines: everybody.filter((line) => line.category === party).map(printed) })),
	};
}

/** Only what goes on paper: no access needs, no code. */
function printed(line: attendanceQueries.DeskLine) {
	const { registrationId, name, titlePrefix, titleSuffix, category, organisationName, position, checkedInAt } = line;
	return { registrationId, name, titlePrefix, titleSuffix, category, organisationName, position, checkedInAt };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.attendance.sheet.title);

export default function AttendanceSheetPage() {
	const { event, day, days, parties, category, isFilled, sheets } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.attendance.sheet;
	const base = `/panel/kegiatan/${event.id}/daftar-hadir`;
	const href = (wish: { day?: number; category?: string | null; isFilled?: boolean }) => {
		const query = new URLSearchParams({ isi: (wish.isFilled ?? isFilled) ? "jam" : "kosong" });
		const party = wish.category === undefined ? category : wish.category;
		if (party) query.set("kategori", party);
		return `${base}/${wish.day ?? day.position}?${query}`;
	};
	return (
		<>
			<div className="sheet-controls">
				<PanelPage
					title={words.title}
					meta={<Content>{event.title}</Content>}
					lead={words.printHint}
					back={{ href: `/petugas/${event.id}?hari=${day.position}`, label: t.attendance.title }}
				>
					<SectionNav
						look="views"
						label={t.attendance.days}
						items={days.map((position) => ({
							href: href({ day: position }),
							label: t.attendance.day(position),
							current: position === day.position,
						}))}
					/>
					<SectionNav
						look="views"
						label={words.contents}
						items={[
							{ href: href({ isFilled: false }), label: words.blank, current: !isFilled },
							{ href: href({ isFilled: true }), label: words.filled, current: isFilled },
						]}
					/>
					<SectionNav
						look="views"
						label={words.categories}
						items={[
							{ href: href({ category: null }), label: words.allCategories, current: category === null },
							...parties.map((party) => ({
								href: href({ category: party }),
								label: t.registrations.categories[party],
								current: party === category,
							})),
						]}
					/>
				</PanelPage>
			</div>
			{sheets.length === 0 ? <EmptyState title={words.empty} /> : null}
			{sheets.map((sheet) => (
				<AttendanceSheet key={sheet.category} event={event} day={day} isFilled={isFilled} {...sheet} />
			))}
		</>
	);
}
