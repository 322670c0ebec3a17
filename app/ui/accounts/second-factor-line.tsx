import { recoveryCodeCount } from "#app/domain/accounts/rules";
import { useLanguage } from "#app/i18n/context";
import { SummaryList } from "../primitives/summary-list";
import { Tag } from "../primitives/tag";

/** Whether one's own second factor is on, and the way to its page. */
export function SecondFactorLine({ standing }: { standing: { codesLeft: number } | null }) {
	const { t } = useLanguage();
	const words = t.secondFactor;
	const codes = standing && words.codesLeftOf(standing.codesLeft, recoveryCodeCount);
	return (
		<section>
			<h2>{words.title}</h2>
			<SummaryList
				rows={[
					{
						label: words.status,
						value: <Tag tone={standing ? "ok" : "warn"}>{standing ? words.isOn : words.isOff}</Tag>,
					},
					...(codes ? [{ label: words.codesLeft, value: codes }] : []),
				]}
			/>
			<p>
				<a href="/panel/akun/verifikasi">{words.manage}</a>
			</p>
		</section>
	);
}
