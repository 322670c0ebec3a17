import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "#app/domain/accounts/rules";
import type { AuditAction } from "#app/domain/audit/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import { trailEntry } from "#app/server/trail-search.server";
import { EntryChanges } from "#app/ui/audit/entry-changes";
import { trailHref } from "#app/ui/audit/trail-address";
import { trailZone } from "#app/ui/audit/trail-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { Notification } from "#app/ui/primitives/notification";
import { SummaryList } from "#app/ui/primitives/summary-list";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "audit.read");
	const entry = await trailEntry(read, services, args.params.entryId ?? "", { ...scope, held: user.held });
	if (!entry) throw notFound();
	return { ...entry, mayReport: can(user.held, "privacy.manage") };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.trail.entry);

export default function TrailEntry() {
	const { entry, people, before, after, href, mayReport } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.trail;
	const { actorId, eventId, requestId, subjectId, position } = entry;
	const narrowed = (address: Parameters<typeof trailHref>[0], label: string) => ({
		action: { href: trailHref(address), label, hiddenLabel: "" },
	});
	const facts = [
		{
			label: words.at,
			value: <time dateTime={entry.at}>{formatInstant(entry.at, trailZone, lang)}</time>,
		},
		{
			label: words.actor,
			value: entry.actorName ? <Content>{entry.actorName}</Content> : t.audit.actors[entry.actorKind],
			...(actorId ? narrowed({ actor: actorId }, words.byActor) : {}),
		},
		{
			label: words.subjectId,
			value: href ? <a href={href}>{entry.code ?? subjectId}</a> : (entry.code ?? subjectId),
			...narrowed({ record: subjectId }, words.byRecord),
		},
		...(eventId
			? [
					{
						label: words.event,
						value: <Content>{entry.eventTitle ?? eventId}</Content>,
						...narrowed({ event: eventId }, words.byEvent),
					},
				]
			: []),
		...(entry.officeName ? [{ label: words.office, value: <Content>{entry.officeName}</Content> }] : []),
		...(entry.reason ? [{ label: words.reason, value: <Content>{entry.reason}</Content> }] : []),
		...(people.length > 0
			? [
					{
						label: words.people,
						value: people
							.map(({ personKind, count }) => words.peopleCount(formatNumber(count, lang), words.kinds[personKind]))
							.join(", "),
					},
				]
			: []),
		...(requestId
			? [
					{
						label: words.requestId,
						value: requestId,
						...narrowed({ request: requestId }, words.byRequest),
					},
				]
			: []),
		{ label: words.chain, value: position === null ? words.unsealed : words.sealed(formatNumber(position, lang)) },
	];
	return (
		<PanelPage
			back={{ href: "/panel/jejak", label: words.back }}
			title={t.audit.actions[entry.action as AuditAction] ?? entry.action}
			meta={entry.id}
			actions={
				mayReport && people.length > 0 ? (
					<LinkButton variant="secondary" href={`/panel/kebocoran?catatan=${entry.id}`}>
						{t.breach.title}
					</LinkButton>
				) : undefined
			}
		>
			{entry.isErased ? <Notification tone="info">{words.erased}</Notification> : null}
			<SummaryList rows={facts} />
			<h2>{words.changes}</h2>
			<EntryChanges before={before} after={after} />
		</PanelPage>
	);
}
