import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { findPartner, findPartners, mergePair } from "#app/server/organisation-merge.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { MergeForm, PartnerSearch } from "#app/ui/organisations/merge-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { Notification } from "#app/ui/primitives/notification";
import { textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const query = new URL(args.request.url).searchParams;
	const words = (query.get("cari") ?? "").trim().slice(0, 100);
	const other = await findPartner(read, organisation, query.get("dengan"));
	const pair = other ? await mergePair(read, organisation, other) : null;
	const found = other ? [] : await findPartners(read, organisation, words, scope);
	return { organisation: { id: organisation.id, name: organisation.name }, pair, words, found };
}

export async function action(args: ActionFunctionArgs) {
	const { services, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const { values } = await readForm(args.request);
	const [one, other, survivorId] = [textOf(values, "one"), textOf(values, "other"), textOf(values, "survivor")];
	if (one !== organisation.id || ![one, other].includes(survivorId)) throw notFound();
	const mergedId = survivorId === one ? other : one;
	const merged = await mergeOrganisations(services, { survivorId, mergedId });
	if (merged.ok) throw seeOther(`/panel/organisasi/${survivorId}?kabar=joined`);
	if (merged.reason === "no-such-organisation") throw notFound();
	return data({ reason: merged.reason, survivorId }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.organisations.merging.title);

export default function MergeOrganisation() {
	const { organisation, pair, words: typed, found } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.organisations.merging;
	const larger = pair && pair[1].evidence.people > pair[0].evidence.people ? pair[1].id : organisation.id;
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{organisation.name}</Content>}
			lead={words.lead}
			back={{ href: `/panel/organisasi/${organisation.id}`, label: t.organisations.page.back }}
			before={
				refused ? (
					<Notification tone="warn" title={words.refusedTitle} alert>
						{words.refusals[refused.reason]}
					</Notification>
				) : null
			}
		>
			{pair ? (
				<MergeForm pair={pair} survivorId={refused?.survivorId ?? larger} />
			) : (
				<ReadingColumn>
					<PartnerSearch organisation={organisation} words={typed} found={found} />
				</ReadingColumn>
			)}
		</PanelPage>
	);
}
