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
	problem: (name: string) => string | undefined;
}

/** The secret as a QR code and as text, and the first code of it, without which it does not count. */
export function SecondFactorEnrolment({ secret, email, problem }: EnrolmentProps) {
	const { t } = useLanguage();
	const words = t.secondFactor;
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
					<p className="small muted">{words.enrolEndsSessions}</p>
					<Button>{words.enrol}</Button>
				</form>
			</section>
		</>
	);
}
