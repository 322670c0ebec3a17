import { useLanguage } from "#app/i18n/context";
import { formatDate, formatInstant, formatTimeRange } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";

interface ManageRegistrationProps {
	/** The address of the personal page. */
	path: string;
	page: { canEdit: boolean; canHandOver: boolean; editableUntil: string | null; event: { timeZone: string } };
	canCancel: boolean;
}

/** What the holder of a registration can do with it, each on a page of its own. */
export function ManageRegistration({ path, page, canCancel }: ManageRegistrationProps) {
	const { lang, t } = useLanguage();
	const words = t.form.mine;
	const links = [
		...(page.canEdit ? [["perubahan", words.edit] as const] : []),
		...(page.canHandOver ? [["pengalihan", words.handOver] as const] : []),
		["persetujuan", words.consents] as const,
		["data.json", words.data] as const,
		["permintaan", t.privacy.own.link] as const,
		...(canCancel ? [["pembatalan", t.participation.mine.cancel] as const] : []),
	];
	return (
		<section>
			<h2>{words.manage}</h2>
			{page.canEdit && page.editableUntil ? (
				<p className="muted">{words.editUntil(formatInstant(page.editableUntil, page.event.timeZone, lang))}</p>
			) : null}
			<ul>
				{links.map(([to, label]) => (
					<li key={to}>
						<a href={`${path}/${to}`}>{label}</a>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Asks somebody whom another registered for the consent that only they can give. */
export function ConsentWanted({ path }: { path: string }) {
	const { t } = useLanguage();
	const words = t.form.mine;
	return (
		<Panel title={words.agreeTitle}>
			<p>{words.agreeText}</p>
			<p>{t.participation.register.consent}</p>
			<form method="post" action={`${path}/persetujuan`}>
				<input type="hidden" name="consent" value="on" />
				<Button>{words.agree}</Button>
			</form>
			<p>
				<a href="/privasi">{t.participation.register.notice}</a>
			</p>
		</Panel>
	);
}

interface ChosenSessionsProps {
	sessions: readonly {
		id: string;
		title: string;
		room: string;
		startsAtLocal: string;
		endsAtLocal: string;
		isWaiting: boolean;
	}[];
	timeZone: string;
}

/** The sessions with limited places that somebody holds or waits for. */
export function ChosenSessions({ sessions, timeZone }: ChosenSessionsProps) {
	const { lang, t } = useLanguage();
	const words = t.form.mine;
	if (sessions.length === 0) return null;
	return (
		<section>
			<h2>{words.sessions}</h2>
			<ul>
				{sessions.map(({ id, title, room, startsAtLocal, endsAtLocal, isWaiting }) => (
					<li key={id}>
						<Content>{[title, room].filter(Boolean).join(", ")}</Content>, {formatDate(startsAtLocal, lang)},{" "}
						{formatTimeRange(startsAtLocal, endsAtLocal, timeZone, lang)}
						{isWaiting ? ` (${words.sessionWaiting})` : null}
					</li>
				))}
			</ul>
		</section>
	);
}
