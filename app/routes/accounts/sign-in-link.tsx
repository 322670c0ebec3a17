import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptSignInLink } from "#app/domain/accounts/accept-sign-in-link";
import { tokenHash } from "#app/domain/links";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { goOn, newSession } from "#app/server/sign-in.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, LinkButton } from "#app/ui/primitives/button";
import * as accountQueries from "#db/queries/accounts";

/** Looks only: mail scanners open links, and must not use them up. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await openToAll(args);
	const hash = tokenHash(args.params.token ?? "");
	const link = await accountQueries.findLivingLink(read, hash, services.now().toISOString());
	return data({ isLiving: link !== undefined }, { status: link ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await openToAll(args);
	const session = newSession(args);
	const next = await acceptSignInLink(services, args.params.token ?? "", session);
	if (!next) return data({ isLiving: false }, { status: 404 });
	throw goOn(args, session, next, "/panel/akun?kabar=tautan");
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => (shown?.isLiving ? t.accounts.openLinkTitle : t.accounts.deadLinkTitle));

export default function SignInLink() {
	const { isLiving } = { ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() };
	const { t } = useLanguage();
	if (!isLiving) {
		return (
			<PublicPage title={t.accounts.deadLinkTitle} lead={t.accounts.deadLinkText}>
				<p>
					<LinkButton href="/masuk">{t.accounts.newLink}</LinkButton>
				</p>
			</PublicPage>
		);
	}
	return (
		<PublicPage title={t.accounts.openLinkTitle} lead={t.accounts.openLinkText}>
			<form method="post">
				<Button>{t.accounts.openLink}</Button>
			</form>
		</PublicPage>
	);
}
