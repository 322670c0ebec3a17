import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { markCooperativeTold } from "#app/domain/cooperatives/mark-cooperative-told";
import { findReach } from "#app/domain/cooperatives/reach";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { cooperativesToReach } from "#app/server/cooperative-untold.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { recordListSeen } from "#app/server/sightings.server";
import { ReachTable } from "#app/ui/cooperatives/reach-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user } = await signedIn(args, "cooperatives.write");
	const rows = await cooperativesToReach(read, services, await findReach(read, user.held, "cooperatives.write"));
	const ids = rows.map(({ id }) => id);
	await recordListSeen(services, { what: "cooperatives", officeId: user.officeId, kind: "cooperative", ids });
	return {
		rows,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "cooperatives.write");
	const { values } = await readForm(args.request);
	const told = await markCooperativeTold(services, textOf(values, "cooperative"));
	if (!told.ok) throw notFound();
	throw seeOther(`/panel/koperasi/perlu-dihubungi?kabar=${told.changed ? "told" : "unchanged"}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.toReach.title);

export default function CooperativesToReach() {
	const { rows, news } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.cooperatives.toReach;
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			back={{ href: "/panel/koperasi", label: t.cooperatives.record.back }}
			news={t.cooperatives.news[news as keyof typeof t.cooperatives.news]}
		>
			{rows.length > 0 ? <ReachTable rows={rows} /> : <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
		</PanelPage>
	);
}
