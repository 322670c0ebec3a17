import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { UserTable } from "#app/ui/accounts/user-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { useMay } from "#app/ui/layout/request-context";
import { LinkButton } from "#app/ui/primitives/button";
import { Pagination } from "#app/ui/primitives/pagination";
import * as accountQueries from "#db/queries/accounts";
import * as roleGrantQueries from "#db/queries/role-grants";

const perPage = 50;

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope } = await signedIn(args, "users.read");
	const asked = Number(new URL(args.request.url).searchParams.get("halaman"));
	const page = Number.isInteger(asked) && asked >= 1 && asked <= 1000 ? asked : 1;
	const slice = { limit: perPage, offset: (page - 1) * perPage };
	const { rows, total } = await accountQueries.listUsers(read, scope.officeIds, slice);
	const grants = await roleGrantQueries.listByUsers(
		read,
		rows.map(({ id }) => id),
	);
	return {
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		users: rows.map(({ id, name, email, officeName, isActive, passwordHash }) => ({
			id,
			name,
			email,
			roles: grants
				.filter(({ userId }) => userId === id)
				.map(({ role, officeName: at, eventTitle }) => ({ role, place: at ?? eventTitle ?? "" })),
			officeName,
			isActive: isActive === 1,
			hasPassword: passwordHash !== null,
		})),
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.accounts.usersTitle);

export default function Users() {
	const may = useMay();
	const { users, page, pageCount } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	return (
		<PanelPage
			title={t.accounts.usersTitle}
			lead={t.accounts.usersLead}
			actions={
				<>
					<LinkButton href="/panel/pengguna/kantor" variant="secondary">
						{t.offices.title}
					</LinkButton>
					{may("policies.manage") ? (
						<LinkButton href="/panel/pengguna/verifikasi" variant="secondary">
							{t.secondFactor.title}
						</LinkButton>
					) : null}
					{may("users.manage") ? <LinkButton href="/panel/pengguna/baru">{t.accounts.addUser}</LinkButton> : null}
				</>
			}
		>
			<UserTable users={users} />
			<Pagination
				page={page}
				pageCount={pageCount}
				hrefOf={(shown) => `/panel/pengguna?halaman=${shown}`}
				words={{
					label: t.frame.pagination,
					previous: t.frame.previousPage,
					next: t.frame.nextPage,
					page: (shown) => t.frame.pageOf(shown, pageCount),
				}}
			/>
		</PanelPage>
	);
}
