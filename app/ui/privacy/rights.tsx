import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";

/** Where a reader makes use of the rights that the notice names. */
export function UseRights() {
	const { t } = useLanguage();
	const words = t.privacy.notice;
	return (
		<section>
			<h2>{words.rightsTitle}</h2>
			<p>{words.rightsText}</p>
			<LinkButton variant="secondary" href="/privasi/permintaan">
				{words.ask}
			</LinkButton>
		</section>
	);
}

/** Who answers for personal data, as the operator configured it. */
export function PrivacyOfficer({ office, contact }: { office: string | null; contact: string | null }) {
	const { t } = useLanguage();
	const words = t.privacy.notice;
	return (
		<section>
			<h2>{words.officerTitle}</h2>
			{office || contact ? (
				<p>
					<Content>{[office, contact].filter(Boolean).join(", ")}</Content>
				</p>
			) : (
				<p>{words.officerNone}</p>
			)}
		</section>
	);
}
