import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { TextField } from "../primitives/field";
import { SummaryList } from "../primitives/summary-list";

interface EmailChangeFormProps {
	current: string;
	/** An address that waits for its confirmation. */
	waiting: string | null;
	email?: string | undefined;
	/** The password or a code is asked for. */
	asksProof: boolean;
	problem: (name: string) => string | undefined;
}

/** Another address for an account. */
export function EmailChangeForm({ current, waiting, email, asksProof, problem }: EmailChangeFormProps) {
	const { t } = useLanguage();
	const words = t.emailChange;
	return (
		<>
			<SummaryList
				rows={[
					{ label: words.current, value: current },
					...(waiting ? [{ label: words.waiting, value: waiting }] : []),
				]}
			/>
			<form method="post" noValidate>
				<TextField
					name="email"
					label={words.newEmail}
					type="email"
					value={email}
					autoComplete="off"
					autoCapitalize="none"
					spellCheck={false}
					width="medium"
					error={problem("email")}
				/>
				{asksProof || problem("proof") ? (
					<TextField
						name="proof"
						label={t.secondFactor.proofOrCode}
						hint={t.secondFactor.proofHint}
						type="password"
						autoComplete="current-password"
						width="medium"
						error={problem("proof")}
					/>
				) : null}
				<Button>{words.submit}</Button>
			</form>
		</>
	);
}
