import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";

interface ProofProps {
	/** The password; a link where there is none, which means signing in anew. */
	asks: "password" | "link" | null;
	problem: (name: string) => string | undefined;
}

/** Before a secret is shown to a session that began long ago: who is reading. */
export function ProofBeforeEnrolment({ asks, problem }: ProofProps) {
	const { t } = useLanguage();
	const words = t.secondFactor;
	if (asks === "link") return <p>{words.proofByLink}</p>;
	return (
		<form method="post" noValidate>
			<HiddenFields values={{ tindakan: "mulai" }} />
			<TextField
				name="proof"
				label={words.proof}
				hint={words.proofHint}
				type="password"
				autoComplete="current-password"
				width="medium"
				error={problem("proof")}
			/>
			<Button>{words.begin}</Button>
		</form>
	);
}
