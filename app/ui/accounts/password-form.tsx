import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Details } from "../primitives/details";
import { TextField } from "../primitives/field";
import { InlineForm } from "../primitives/inline-form";

interface PasswordFormProps {
	hasPassword: boolean;
	/** A code of it shows as well who somebody is. */
	hasSecondFactor: boolean;
	problem: (name: string) => string | undefined;
}

/** Sets one's own password: with the old one or a code, else through a link in one's mailbox. */
export function PasswordForm({ hasPassword, hasSecondFactor, problem }: PasswordFormProps) {
	const { t } = useLanguage();
	const words = t.password;
	const send = <InlineForm action="/panel/akun" label={words.sendLink} fields={{ tindakan: "tautan-sandi" }} />;
	if (!hasPassword && !hasSecondFactor) {
		return (
			<section>
				<h2>{t.accounts.passwordTitle}</h2>
				<p>{words.noneYet}</p>
				{send}
			</section>
		);
	}
	return (
		<section>
			<h2>{t.accounts.passwordTitle}</h2>
			<form method="post" noValidate>
				<TextField
					name="proof"
					label={hasSecondFactor ? t.secondFactor.proofOrCode : t.accounts.currentPassword}
					type="password"
					autoComplete="current-password"
					width="medium"
					error={problem("proof")}
				/>
				<NewPasswordField problem={problem("password")} />
				<p className="small muted">{t.accounts.passwordEndsSessions}</p>
				<Button>{t.accounts.setPassword}</Button>
			</form>
			<Details summary={words.lost}>
				<p>{hasSecondFactor ? words.lostWithFactor : words.lostText}</p>
				{hasSecondFactor ? null : send}
			</Details>
		</section>
	);
}

/** The new password, wherever one is made. */
export function NewPasswordField({ problem }: { problem: string | undefined }) {
	const { t } = useLanguage();
	return (
		<TextField
			name="password"
			label={t.accounts.newPassword}
			hint={t.accounts.passwordHint}
			type="password"
			autoComplete="new-password"
			width="medium"
			error={problem}
		/>
	);
}
