import type { RequestKind, RequestState, RequestWay } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { SummaryList } from "../primitives/summary-list";
import { RequestClock } from "./request-clock";
import { RequestStateTag } from "./request-state-tag";

interface RequestFactsProps {
	request: {
		id: string;
		kind: RequestKind;
		state: RequestState;
		way: RequestWay;
		email: string | null;
		phone: string | null;
		message: string;
		receivedAt: string;
		dueAt: string;
		identifiedAt: string | null;
		identifiedByName: string;
		recordedByName: string;
		assignee: string | null;
		decidedAt: string | null;
	};
	registration: { code: string; title: string; path: string | null } | null;
	now: string;
}

/** What was asked, by whom, how, and how much time is left; with who takes care of it. */
export function RequestFacts({ request, registration, now }: RequestFactsProps) {
	const { lang, t } = useLanguage();
	const words = t.privacy.detail;
	const isOpen = request.decidedAt === null;
	const instant = (at: string) => formatInstant(at, "Asia/Jakarta", lang);
	const act = (name: string, label: string) =>
		isOpen ? <InlineForm action={`/panel/privasi/${request.id}`} label={label} fields={{ act: name }} small /> : null;
	const about = registration && (
		<Content>
			{registration.code}, {registration.title}
		</Content>
	);
	return (
		<SummaryList
			rows={[
				{ label: t.privacy.queue.kind, value: t.privacy.kinds[request.kind] },
				{ label: t.privacy.queue.state, value: <RequestStateTag state={request.state} /> },
				{ label: words.received, value: instant(request.receivedAt) },
				{
					label: words.due,
					value: (
						<>
							{instant(request.dueAt)} {isOpen ? <RequestClock dueAt={request.dueAt} now={now} /> : null}
						</>
					),
				},
				{ label: words.way, value: t.privacy.ways[request.way] },
				...(request.recordedByName
					? [{ label: words.recordedBy, value: <Content>{request.recordedByName}</Content> }]
					: []),
				{
					label: words.contact,
					value: [request.email, request.phone].filter(Boolean).join(" · ") || "–",
				},
				{
					label: words.registration,
					value: registration?.path ? (
						<a href={registration.path}>{about}</a>
					) : registration ? (
						words.otherOffice
					) : (
						words.none
					),
				},
				{
					label: words.message,
					value: request.message ? <Content>{request.message}</Content> : words.noMessage,
				},
				{
					label: words.identified,
					value: request.identifiedAt
						? `${instant(request.identifiedAt)}, ${request.identifiedByName || words.identifiedBySelf}`
						: act("confirm", words.confirm),
				},
				{
					label: words.assignee,
					value: (
						<>
							{request.assignee ? <Content>{request.assignee}</Content> : t.privacy.queue.nobody}{" "}
							{request.assignee ? null : act("take", words.take)}
						</>
					),
				},
			]}
		/>
	);
}
