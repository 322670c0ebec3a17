import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Details } from "../primitives/details";
import { TextField } from "../primitives/field";

interface SecondStepFormsProps {
	returnTo: string;
	/** What is wrong with a field. */
	problem: (name: string) => string | undefined;
}

/** The code of the authenticator, and for whoever has lost it a recovery code. */
export function SecondStepForms({ returnTo, problem }: SecondStepFormsProps) {
	const { t } = useLanguage();
	const { secondFactor } = t;
	const action = `/masuk/verifikasi?lanjut=${encodeURIComponent(returnTo)}`;
	return (
		<Stack>
			<form method="post" action={action} noValidate>
				<TextField
					name="code"
					label={secondFactor.code}
					hint={secondFactor.codeHint}
					autoComplete="one-time-code"
					inputMode="numeric"
					width="short"
					error={problem("code")}
				/>
				<Button>{secondFactor.stepSubmit}</Button>
			</form>
			<Details summary={secondFactor.lostPhone} open={problem("recovery") !== undefined}>
				<p>{secondFactor.lostPhoneText}</p>
				<form method="post" action={action} noValidate>
					<TextField
						name="recovery"
						label={secondFactor.recoveryCode}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						width="medium"
						error={problem("recovery")}
					/>
					<Button variant="secondary">{secondFactor.stepSubmit}</Button>
				</form>
			</Details>
			<p>
				<a href={`/masuk?lanjut=${encodeURIComponent(returnTo)}`}>{secondFactor.startAgain}</a>
			</p>
		</Stack>
	);
}
