import { useLanguage } from "#app/i18n/context";
import { InlineForm } from "../primitives/inline-form";
import { type SessionRow, SessionTable } from "./session-table";

/** One's own open sessions, and a button that ends all others. */
export function SessionList({ sessions }: { sessions: readonly SessionRow[] }) {
	const { t } = useLanguage();
	return (
		<section>
			<h2>{t.accounts.sessionsTitle}</h2>
			<p className="muted">{t.accounts.sessionLifetime}</p>
			<SessionTable sessions={sessions} action="/panel/akun" />
			{sessions.length > 1 ? (
				<InlineForm
					action="/panel/akun"
					label={t.accounts.endOtherSessions}
					fields={{ tindakan: "akhiri-sesi", sesi: "" }}
				/>
			) : null}
		</section>
	);
}
