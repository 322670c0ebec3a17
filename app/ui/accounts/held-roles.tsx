import type { Role } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";

/** The roles that somebody holds, each with the office or the event it is held for. */
export function HeldRoles({ roles }: { roles: readonly { role: Role; place: string }[] }) {
	const { t } = useLanguage();
	if (roles.length === 0) return <span className="muted">{t.roles.none}</span>;
	return (
		<ul className="plain-list">
			{roles.map(({ role, place }) => (
				<li key={`${role} ${place}`}>
					{t.accounts.roles[role]}, <Content>{place}</Content>
				</li>
			))}
		</ul>
	);
}
