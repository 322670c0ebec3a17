import { useLanguage } from "#app/i18n/context";
import { listHref } from "../followups/list-address";
import { outboxHref } from "../messages/outbox-address";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { registrationsHref } from "../registrations/registration-address";

interface OfEvent {
	eventId: string;
	title: string;
	count: number;
}

interface AttentionProps {
	pending: readonly OfEvent[];
	changed: readonly OfEvent[];
	calls: readonly OfEvent[];
	failedLetters: number;
	overdueFollowups: number;
	/** Requests for more time. */
	openRequests: number;
	/** Mails that came in and wait for a person. */
	openMails: number;
	/** Events that are over for a week or more and not closed. */
	unclosed: number;
	/** Requests about personal data, and how many of them are late; null for who answers none. */
	privacyRequests: { open: number; late: number } | null;
}

/** What waits for the reader, each line a link to where it is done. */
export function Attention(props: AttentionProps) {
	const {
		pending,
		changed,
		calls,
		failedLetters,
		overdueFollowups,
		openRequests,
		openMails,
		unclosed,
		privacyRequests,
	} = props;
	const { t } = useLanguage();
	const words = t.planning;
	const lines = [
		...(privacyRequests && privacyRequests.open > 0
			? [
					{
						href: "/panel/privasi",
						text:
							privacyRequests.late > 0
								? t.privacy.queue.attentionLate(privacyRequests.late)
								: t.privacy.queue.attention(privacyRequests.open),
						title: null,
					},
				]
			: []),
		...pending.map(({ eventId, title, count }) => ({
			href: registrationsHref(`/panel/kegiatan/${eventId}/pendaftaran`, {
				words: "",
				category: null,
				status: "pending",
			}),
			text: words.pendingRegistrations(count),
			title,
		})),
		...changed.map(({ eventId, title, count }) => ({
			href: registrationsHref(`/panel/kegiatan/${eventId}/pendaftaran`, { needsReview: true }),
			text: words.changedRegistrations(count),
			title,
		})),
		...calls.map(({ eventId, title, count }) => ({
			href: `/panel/kegiatan/${eventId}/telepon`,
			text: words.openCalls(count),
			title,
		})),
		...(failedLetters > 0
			? [
					{
						href: outboxHref({ status: "failed", eventId: null, words: "" }),
						text: words.failedLetters(failedLetters),
						title: null,
					},
				]
			: []),
		...(openMails > 0 ? [{ href: "/panel/surat/masuk", text: t.answers.inbox.attention(openMails), title: null }] : []),
		...(overdueFollowups > 0
			? [
					{
						href: listHref("/panel/tindak-lanjut", { view: "overdue" }),
						text: words.overdueFollowups(overdueFollowups),
						title: null,
					},
				]
			: []),
		...(openRequests > 0
			? [
					{
						href: listHref("/panel/tindak-lanjut", { view: "running" }),
						text: words.openRequests(openRequests),
						title: null,
					},
				]
			: []),
		...(unclosed > 0
			? [{ href: "/panel/kegiatan?status=finished", text: t.closing.page.attention(unclosed), title: null }]
			: []),
	];
	return (
		<Panel title={words.attention}>
			{lines.length === 0 ? (
				<p className="muted">{words.attentionEmpty}</p>
			) : (
				<ul className="attention-list">
					{lines.map(({ href, text, title }) => (
						<li key={href}>
							<a href={href}>{text}</a>
							{title ? (
								<span className="muted">
									{" "}
									<Content>{title}</Content>
								</span>
							) : null}
						</li>
					))}
				</ul>
			)}
		</Panel>
	);
}
