import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { InlineForm } from "../primitives/inline-form";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

export interface SessionRow {
	id: string;
	/** Browser and system in short; null when unknown. */
	device: string | null;
	/** UTC instants. */
	createdAt: string;
	lastSeenAt: string;
	/** The session this page is read in. */
	isThis: boolean;
}

/** Open sessions of an account, each with a button that ends it but the reader's own. */
export function SessionTable({ sessions, action }: { sessions: readonly SessionRow[]; action: string }) {
	const { lang, t } = useLanguage();
	const when = (instant: string) => formatInstant(instant, "Asia/Jakarta", lang);
	const end = (session: SessionRow) => (
		<InlineForm
			action={action}
			label={t.accounts.endSession}
			hiddenLabel={t.accounts.endSessionOf(when(session.createdAt))}
			fields={{ tindakan: "akhiri-sesi", sesi: session.id }}
			small
		/>
	);
	return (
		<Table
			caption={t.accounts.sessionsTitle}
			rows={sessions}
			rowKey={(session) => session.id}
			stacked
			columns={[
				{
					key: "device",
					header: t.accounts.sessionDevice,
					cell: (row) => row.device ?? t.accounts.unknownDevice,
					rowHeader: true,
				},
				{ key: "start", header: t.accounts.sessionStarted, cell: (row) => when(row.createdAt) },
				{ key: "seen", header: t.accounts.sessionSeen, cell: (row) => when(row.lastSeenAt) },
				{
					key: "end",
					header: t.accounts.sessionAction,
					hideHeader: true,
					cell: (row) => (row.isThis ? <Tag tone="ok">{t.accounts.thisSession}</Tag> : end(row)),
				},
			]}
		/>
	);
}
