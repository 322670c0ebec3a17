import type { DemoFigure } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { ButtonRow } from "../primitives/button";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";

/** Somebody of the demonstration; `officeName` is there when another figure has the same role elsewhere. */
export type NamedDemoFigure = DemoFigure & { officeName: string | null };

/** One button per role of the demo and per further office, in place of passwords everybody would know. */
export function DemoFigures({ figures, returnTo }: { figures: readonly NamedDemoFigure[]; returnTo: string }) {
	const { t } = useLanguage();
	if (figures.length === 0) return null;
	return (
		<Panel title={t.accounts.demoTitle}>
			<p>{t.accounts.demoText}</p>
			<ButtonRow>
				{figures.map(({ role, officeId, officeName }) => (
					<InlineForm
						key={`${role} ${officeId}`}
						action="/masuk-demo"
						label={officeName ? t.accounts.demoOffice(officeName) : t.accounts.demoSignIn(t.accounts.roles[role])}
						fields={{ role, office: officeId ?? "", lanjut: returnTo }}
					/>
				))}
			</ButtonRow>
		</Panel>
	);
}
