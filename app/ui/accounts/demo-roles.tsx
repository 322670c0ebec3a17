import type { Role } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { ButtonRow } from "../primitives/button";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

/** One button per role of the demo, in place of passwords everybody would know. */
export function DemoRoles({ roles, returnTo }: { roles: readonly Role[]; returnTo: string }) {
	const { t } = useLanguage();
	if (roles.length === 0) return null;
	return (
		<Panel title={t.accounts.demoTitle}>
			<p>{t.accounts.demoText}</p>
			<ButtonRow>
				{roles.map((role) => (
					<InlineForm
						key={role}
						action="/masuk-demo"
						label={t.accounts.demoSignIn(t.accounts.roles[role])}
						fields={{ role, lanjut: returnTo }}
					/>
				))}
			</ButtonRow>
		</Panel>
	);
}
