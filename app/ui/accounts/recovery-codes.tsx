import { useLanguage } from "#app/i18n/context";
import { PanelPage } from "../layout/panel-page";
import { LinkButton } from "../primitives/button";
import { ReadingColumn } from "../primitives/columns";
import { Notification } from "../primitives/notification";
import { Panel } from "../primitives/panel";

interface RecoveryCodesProps {
	codes: readonly string[];
	email: string;
	/** The first set: the second factor has just been turned on. */
	isFirst: boolean;
}

/** Ten recovery codes, this once: a page to print. */
export function RecoveryCodes({ codes, email, isFirst }: RecoveryCodesProps) {
	const { t } = useLanguage();
	const { secondFactor } = t;
	return (
		<PanelPage
			title={secondFactor.codesTitle}
			lead={secondFactor.codesLead}
			news={isFirst ? secondFactor.news.aktif : undefined}
		>
			<ReadingColumn>
				<Notification tone="warn">{secondFactor.codesOnce}</Notification>
				<Panel title={secondFactor.codesFor(email)}>
					<ul className="recovery-codes">
						{codes.map((code) => (
							<li key={code}>
								<code translate="no">{code}</code>
							</li>
						))}
					</ul>
				</Panel>
				<p className="not-on-paper">
					<LinkButton href="/panel/akun">{secondFactor.codesDone}</LinkButton>
				</p>
			</ReadingColumn>
		</PanelPage>
	);
}
