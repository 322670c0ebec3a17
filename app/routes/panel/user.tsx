import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { actOnUser } from "#app/server/user-acts.server";
import { userPage } from "#app/server/user-page.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { RoleForm } from "#app/ui/accounts/role-form";
import { RoleList } from "#app/ui/accounts/role-list";
import { UserAccess } from "#app/ui/accounts/user-access";
import { UserFields } from "#app/ui/accounts/user-fields";
import { UserStatus } from "#app/ui/accounts/user-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { SummaryList } from "#app/ui/primitives/summary-list";

export async function loader(args: LoaderFunctionArgs) {
	const { read, user, account } = await signedIn(args, "users.read", { account: args.params.userId });
	return { ...(await userPage(read, user, account)), news: new URL(args.request.url).searchParams.get("kabar") };
}

export async function action(args: ActionFunctionArgs) {
	const { services, account } = await signedIn(args, "users.manage", { account: args.params.userId });
	const acted = await actOnUser(services, account.id, await readForm(args.request), args.context.lang);
	if (acted.ok) throw seeOther(`/panel/pengguna/${account.id}?kabar=${acted.news}`);
	const text = (name: string) => String(acted.values[name] ?? "");
	const values = {
		name: text("name"),
		officeId: text("officeId"),
		role: text("role"),
		at: text("at"),
		event: text("event"),
	};
	return data({ form: { errors: acted.errors, values, gives: text("tindakan") === "beri-peran" } }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => shown?.user.name ?? t.accounts.usersTitle);

export default function User() {
	const { user, roles, isSelf, hasSecondFactor, mayGive, owns, offices, homes, events, news } =
		useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const problems = problemsOf(form?.errors, t);
	const said: Readonly<Record<string, string>> = { ...t.accounts.news, ...t.roles.news };
	return (
		<PanelPage
			title={user.name}
			meta={<UserStatus user={user} />}
			lead={user.email}
			back={{ href: "/panel/pengguna", label: t.accounts.backToUsers }}
			news={!form && news && Object.hasOwn(said, news) ? said[news] : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems.list} />}
		>
			<ReadingColumn>
				<Stack>
					{owns ? (
						<form method="post" noValidate>
							<UserFields values={form && !form.gives ? form.values : user} offices={homes} problem={problems.of} />
							<Button>{t.accounts.saveUser}</Button>
						</form>
					) : (
						<SummaryList rows={[{ label: t.accounts.office, value: <Content>{user.officeName}</Content> }]} />
					)}
					<RoleList userId={user.id} roles={roles} />
					{mayGive ? (
						<RoleForm
							values={form?.gives ? form.values : { at: user.officeId }}
							offices={offices}
							events={events}
							problem={problems.of}
						/>
					) : isSelf ? (
						<p className="muted">{t.roles.ownRoles}</p>
					) : null}
					{owns ? <UserAccess user={{ ...user, hasSecondFactor }} isSelf={isSelf} /> : null}
				</Stack>
			</ReadingColumn>
		</PanelPage>
	);
}
