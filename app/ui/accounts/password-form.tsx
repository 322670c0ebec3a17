import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { TextField } from "../primitives/field";

interface PasswordFormProps {
	/** The old password must be named. */
	asksCurrent: boolean;
	problem: (name: string) => string | undefined;
}

/** Sets one's own password. */
export function PasswordForm({ asksCurrent, problem }: PasswordFormProps) {
	const { t } = useLanguage();
	return (
		<section>
			<h2>{t.accounts.passwordTitle}</h2>
			<form method="post" noValidate>
				{asksCurrent || problem("current") ? (
					<TextField
						name="current"
						label={t.accounts.currentPassword}
						type="password"
						autoComplete="current-password"
						width="medium"
						error={problem("current")}
					/>
				) : null}
				<TextField
					name="password"
					label={t.accounts.newPassword}
					hint={t.accounts.passwordHint}
					type="password"
					autoComplete="new-password"
					width="medium"
					error={problem("password")}
				/>
				<p className="small muted">{t.accounts.passwordEndsSessions}</p>
				<Button>{t.accounts.setPassword}</Button>
			</form>
		</section>
	);
}
