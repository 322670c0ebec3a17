import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeConsents } from "#app/domain/registrations/change-consents";
import { consentProof } from "#app/domain/registrations/consent-proof";
import type { ConsentPurpose } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { ConsentHistory } from "#app/ui/privacy/consent-history";
import { OptionalConsents } from "#app/ui/registrations/optional-consents";
import * as registrationQueries from "#db/queries/registrations";

const purposes: Readonly<Record<string, ConsentPurpose>> = {
	consent: "event_organisation",
	consent_photo: "photo_documentation",
	consent_cooperatives: "cooperatives_office",
	consent_invitations: "future_invitations",
};

export async function loader(args: LoaderFunctionArgs) {
	const { read, registration, event } = await withLink(args, "registration");
	const consents = await registrationQueries.listConsents(read, registration.id);
	const held = consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ purpose }) => purpose);
	return {
		path: `/pendaftaran/${args.params.token}`,
		category: registration.category,
		held,
		consents: consents.map(consentProof),
		noticeVersion: registration.noticeVersion,
		timeZone: event.timeZone,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, registration } = await withLink(args, "registration");
	const { values } = await readForm(args.request);
	// One button takes one consent back and leaves the others as they are.
	const kept = (await registrationQueries.listConsents(read, registration.id)).flatMap(({ purpose, withdrawnAt }) =>
		withdrawnAt === null && purpose !== values.withdraw ? [purpose] : [],
	);
	const ticked = Object.entries(purposes).flatMap(([field, purpose]) => (values[field] ? purpose : []));
	const wanted = values.withdraw ? kept : ticked;
	const result = await changeConsents(services, registration, wanted);
	if (!result.ok) throw notFound();
	throw seeOther(`/pendaftaran/${args.params.token}?kabar=${result.changed ? "persetujuan" : "tetap"}`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.form.mine.consentsTitle),
	{ name: "robots", content: "noindex" },
];

export default function MyConsents() {
	const { path, category, held, consents, noticeVersion, timeZone } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.form.mine;
	const isTicked = (field: string) => held.some((purpose) => purpose === purposes[field]);
	return (
		<PublicPage title={words.consentsTitle} back={{ href: path, label: t.participation.cancel.toMine }}>
			<p>{words.consentsText}</p>
			<form method="post">
				<OptionalConsents category={category} isTicked={isTicked} />
				<p>
					<a href="/privasi">{t.participation.register.notice}</a>
				</p>
				<ButtonRow>
					<Button>{words.consentsSave}</Button>
					<LinkButton variant="link" href={path}>
						{t.frame.cancel}
					</LinkButton>
				</ButtonRow>
			</form>
			<ConsentHistory action={`${path}/persetujuan`} {...{ consents, noticeVersion, timeZone }} />
		</PublicPage>
	);
}
