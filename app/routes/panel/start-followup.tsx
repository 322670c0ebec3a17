import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { SelectField } from "#app/ui/primitives/field";
import { HiddenFields } from "#app/ui/primitives/hidden-fields";
import * as followupQueries from "#db/queries/followups";

/** Asks which dialogue a follow-up is of, for those who come from elsewhere, such as a cooperative's page. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, scope } = await signedIn(args, "followups.write");
	const query = new URL(args.request.url).searchParams;
	const cooperative = query.get("koperasi") ?? "";
	const eventId = query.get("kegiatan") ?? "";
	if (/^[0-9a-f-]{36}$/.test(eventId))
		throw seeOther(
			`/panel/kegiatan/${eventId}/tindak-lanjut/baru${cooperative ? `?koperasi=${encodeURIComponent(cooperative)}` : ""}`,
		);
	return { cooperative, events: await followupQueries.listEventsToChoose(read, scope) };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.start.title);

export default function StartFollowup() {
	const { cooperative, events } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.followups.start;
	return (
		<PanelPage title={words.title} lead={words.lead} back={{ href: "/panel/tindak-lanjut", label: t.followups.title }}>
			<ReadingColumn>
				{events.length === 0 ? (
					<EmptyState title={words.none} />
				) : (
					<form method="get">
						<HiddenFields values={{ koperasi: cooperative || undefined }} />
						<SelectField
							name="kegiatan"
							label={words.event}
							options={events.map(({ id, title, startsAt, timeZone }) => ({
								value: id,
								label: startsAt ? `${title} · ${formatInstant(startsAt, timeZone, lang)}` : title,
								lang: "id",
							}))}
						/>
						<Button>{words.next}</Button>
					</form>
				)}
			</ReadingColumn>
		</PanelPage>
	);
}
