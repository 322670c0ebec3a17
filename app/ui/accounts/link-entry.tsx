import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Details } from "../primitives/details";
import { NewPasswordField } from "./password-form";

interface LinkEntryProps {
	/** A password can be made here: the account has no second factor, which would have to be given first. */
	makesPassword: boolean;
	hasPassword: boolean;
	problem: (name: string) => string | undefined;
}

/** What a one-time link offers: letting in, and making a password, as its holder has the account's mailbox. */
export function LinkEntry({ makesPassword, hasPassword, problem }: LinkEntryProps) {
	const { t } = useLanguage();
	const enter = (label: string, variant?: "secondary") => (
		<form method="post">
			<Button variant={variant}>{label}</Button>
		</form>
	);
	if (!makesPassword) return enter(t.accounts.openLink);
	const make = (
		<form method="post" noValidate>
			<NewPasswordField problem={problem("password")} />
			<Button variant={hasPassword ? "secondary" : undefined}>{t.password.saveAndEnter}</Button>
		</form>
	);
	if (!hasPassword) {
		return (
			<Stack>
				{make}
				{enter(t.password.enterWithout, "secondary")}
			</Stack>
		);
	}
	return (
		<Stack>
			{enter(t.accounts.openLink)}
			<Details summary={t.password.forgotten} open={problem("password") !== undefined}>
				<p>{t.password.forgottenText}</p>
				{make}
			</Details>
		</Stack>
	);
}
