import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";

interface SignInFormsProps {
	/** What was typed before. */
	email?: string | undefined;
	returnTo: string;
	/** What is wrong with a field. */
	problem: (name: string) => string | undefined;
}

/** The two ways in: with a password, and with a link to one's mailbox. */
export function SignInForms({ email, returnTo, problem }: SignInFormsProps) {
	const { t } = useLanguage();
	// The way back is part of the address, so that it outlives a refused form.
	const action = `/masuk?lanjut=${encodeURIComponent(returnTo)}`;
	const address = { name: "email", label: t.accounts.email, type: "email", value: email, spellCheck: false } as const;
	return (
		<Stack>
			<form method="post" action={action} noValidate>
				<HiddenFields values={{ cara: "sandi" }} />
				<TextField {...address} autoComplete="username" autoCapitalize="none" width="medium" error={problem("email")} />
				<TextField
					name="password"
					label={t.accounts.password}
					type="password"
					autoComplete="current-password"
					width="medium"
					error={problem("password")}
				/>
				<Button>{t.accounts.signIn}</Button>
			</form>
			<Panel title={t.accounts.linkTitle}>
				<p>{t.accounts.linkText}</p>
				<form method="post" action={action} noValidate>
					<HiddenFields values={{ cara: "tautan" }} />
					<TextField
						{...address}
						id="link-email"
						autoComplete="email"
						autoCapitalize="none"
						width="medium"
						error={problem("link-email")}
					/>
					<Button variant="secondary">{t.accounts.sendLink}</Button>
				</form>
			</Panel>
		</Stack>
	);
}
