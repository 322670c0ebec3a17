import { recoveryCodeCount } from "#app/domain/accounts/rules";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";
import { Tag } from "../primitives/tag";

interface StandingProps {
	/** UTC instant. */
	enrolledAt: string;
	codesLeft: number;
	problem: (name: string) => string | undefined;
}

/** A second factor that is on: since when, how many recovery codes are left, new ones, and turning it off. */
export function SecondFactorStanding({ enrolledAt, codesLeft, problem }: StandingProps) {
	const { lang, t } = useLanguage();
	const words = t.secondFactor;
	const form = (tindakan: string, field: string, label: string, variant: "secondary" | "danger") => (
		<form method="post" noValidate>
			<HiddenFields values={{ tindakan }} />
			<TextField
				name="proof"
				id={field}
				label={words.proofOrCode}
				type="password"
				autoComplete="current-password"
				width="medium"
				error={problem(field)}
			/>
			<Button variant={variant}>{label}</Button>
		</form>
	);
	return (
		<>
			<SummaryList
				rows={[
					{ label: words.status, value: <Tag tone="ok">{words.isOn}</Tag> },
					{ label: words.enrolledAt, value: formatInstant(enrolledAt, "Asia/Jakarta", lang) },
					{ label: words.codesLeft, value: words.codesLeftOf(codesLeft, recoveryCodeCount) },
				]}
			/>
			<Panel title={words.renewTitle}>
				<p>{words.renewText}</p>
				{form("kode-baru", "proof", words.renew, "secondary")}
			</Panel>
			<Panel title={words.removeTitle}>
				<p>{words.removeText}</p>
				{form("matikan", "proof-off", words.remove, "danger")}
			</Panel>
		</>
	);
}
