import type { Role } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { HeldRoles } from "./held-roles";

interface UserRow {
	id: string;
	name: string;
	email: string;
	roles: readonly { role: Role; place: string }[];
	officeName: string;
	isActive: boolean;
	hasPassword: boolean;
}

/** The accounts of the house, each name a link to its page. */
export function UserTable({ users }: { users: readonly UserRow[] }) {
	const { t } = useLanguage();
	return (
		<Table
			caption={t.accounts.usersTitle}
			rows={users}
			rowKey={(user) => user.id}
			stacked
			columns={[
				{
					key: "name",
					header: t.accounts.name,
					rowHeader: true,
					cell: (user) => <a href={`/panel/pengguna/${user.id}`}>{user.name}</a>,
				},
				{ key: "email", header: t.accounts.email, cell: (user) => user.email },
				{
					key: "roles",
					header: t.accounts.rolesHeld,
					cell: ({ roles }) => <HeldRoles roles={roles} />,
				},
				{ key: "office", header: t.accounts.office, cell: (user) => <Content>{user.officeName}</Content> },
				{ key: "status", header: t.accounts.status, cell: (user) => <UserStatus user={user} /> },
			]}
		/>
	);
}

/** Whether the account can sign in, and whether its holder has done so with a password of their own. */
export function UserStatus({ user }: { user: Pick<UserRow, "isActive" | "hasPassword"> }) {
	const { t } = useLanguage();
	if (!user.isActive) return <Tag tone="mute">{t.accounts.disabled}</Tag>;
	if (!user.hasPassword) return <Tag tone="warn">{t.accounts.withoutPassword}</Tag>;
	return <Tag tone="ok">{t.accounts.active}</Tag>;
}
