import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Details } from "../primitives/details";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { QrPlate } from "../primitives/qr-plate";
import { SummaryList } from "../primitives/summary-list";

interface EnrolmentProps {
	secret: { qr: string; key: string; sealed: string };
	email: string;
	/** What shows that the reader is the account's holder, where they signed in long ago. */
	asks: "password" | "link" | null;
	problem: (name: string) => string | undefined;
}

/** The secret as a QR code and as text, and the first code of it, without which it does not count. */
export function SecondFactorEnrolment({ secret, email, asks, problem }: EnrolmentProps) {
	const { t } = useLanguage();
	const words = t.secondFactor;
	if (asks === "link") return <p>{words.proofByLink}</p>;
	return (
		<>
			<section>
				<h2>{words.scanTitle}</h2>
				<p>{words.scanText}</p>
				<QrPlate svg={secret.qr} label={words.qrLabel} />
				<Details summary={words.byHand}>
					<p>{words.byHandText}</p>
					<SummaryList
						rows={[
							{ label: words.account, value: email },
							{
								label: words.key,
								value: (
									<code className="totp-key" translate="no">
										{secret.key}
									</code>
								),
							},
						]}
					/>
				</Details>
			</section>
			<section>
				<h2>{words.confirmTitle}</h2>
				<form method="post" noValidate>
					<HiddenFields values={{ tindakan: "aktifkan", secret: secret.sealed }} />
					<TextField
						name="code"
						label={words.code}
						hint={words.codeHint}
						autoComplete="one-time-code"
						inputMode="numeric"
						width="short"
						error={problem("code")}
					/>
					{asks === "password" || problem("proof") ? (
						<TextField
							name="proof"
							label={words.proof}
							hint={words.proofHint}
							type="password"
							autoComplete="current-password"
							width="medium"
							error={problem("proof")}
						/>
					) : null}
					<Button>{words.enrol}</Button>
				</form>
			</section>
		</>
	);
}
