import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { undoMerge } from "#app/domain/organisations/undo-merge";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { InlineForm } from "#app/ui/primitives/inline-form";
import * as mergeQueries from "#db/queries/organisation-merges";
import * as organisationQueries from "#db/queries/organisations";

export async function loader(args: LoaderFunctionArgs) {
	const { read, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const merge = await mergeQueries.findById(read, args.params.mergeId ?? "");
	if (merge?.survivorId !== organisation.id) throw notFound();
	const [merged] = await organisationQueries.listNames(read, [merge.mergedId]);
	return { id: organisation.id, name: organisation.name, mergeId: merge.id, mergedName: merged?.name ?? "" };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const merge = await mergeQueries.findById(read, args.params.mergeId ?? "");
	if (merge?.survivorId !== organisation.id) throw notFound();
	const undone = await undoMerge(services, merge.id);
	if (undone.ok) throw seeOther(`/panel/organisasi/${organisation.id}?kabar=undone`);
	return data({ reason: undone.reason }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.organisations.page.undo);

export default function UndoOrganisationMerge() {
	const { id, name, mergeId, mergedName } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.organisations.merging;
	return (
		<PanelPage
			title={refused ? words.undoRefusedTitle : t.organisations.page.undo}
			meta={<Content>{`${mergedName} → ${name}`}</Content>}
			lead={refused ? undefined : words.undoLead}
			back={{ href: `/panel/organisasi/${id}`, label: t.organisations.page.back }}
		>
			{refused ? (
				<p>{words.undoRefusals[refused.reason]}</p>
			) : (
				<InlineForm action={`/panel/organisasi/${id}/penggabungan/${mergeId}`} label={t.organisations.page.undo} />
			)}
		</PanelPage>
	);
}
