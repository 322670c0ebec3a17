import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endSessions } from "#app/domain/accounts/end-sessions";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { userPage } from "#app/server/user-page.server";
import { SessionTable } from "#app/ui/accounts/session-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { InlineForm } from "#app/ui/primitives/inline-form";
import * as accountQueries from "#db/queries/accounts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user, account } = await signedIn(args, "users.manage", { account: args.params.userId });
	if (!(await userPage(read, user, account)).owns) throw notFound();
	const sessions = await accountQueries.listLivingSessions(read, account.id, services.now().toISOString());
	return {
		id: account.id,
		name: account.name,
		sessions: sessions.map(({ tokenHash, ...session }) => ({
			...session,
			id: tokenHash,
			isThis: tokenHash === user.sessionHash,
		})),
		isEnded: new URL(args.request.url).searchParams.get("kabar") === "sesi",
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, account } = await signedIn(args, "users.manage", { account: args.params.userId });
	const { values } = await readForm(args.request);
	const hash = String(values.sesi ?? "");
	await endSessions(services, account.id, hash ? { hash } : { except: null });
	throw seeOther(`/panel/pengguna/${account.id}/sesi?kabar=sesi`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => `${t.emailChange.sessionsTitle}: ${shown?.name ?? ""}`);

export default function UserSessions() {
	const { id, name, sessions, isEnded } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.emailChange;
	const action = `/panel/pengguna/${id}/sesi`;
	return (
		<PanelPage
			title={words.sessionsTitle}
			lead={words.sessionsOf(name)}
			back={{ href: `/panel/pengguna/${id}`, label: name }}
			news={isEnded ? t.accounts.news.sesi : undefined}
		>
			{sessions.length === 0 ? <p>{words.noSessions}</p> : <SessionTable sessions={sessions} action={action} />}
			{sessions.length > 0 ? (
				<InlineForm action={action} label={words.endAll} fields={{ sesi: "" }} variant="danger" />
			) : null}
		</PanelPage>
	);
}
