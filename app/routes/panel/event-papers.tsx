import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOver } from "#app/domain/events/rules";
import { beginBatch } from "#app/domain/papers/begin-batch";
import { batchSchema } from "#app/domain/papers/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { papersPage } from "#app/server/papers-page.server";
import { forbidden, notFound, seeOther, unreadable } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { BatchList } from "#app/ui/papers/batch-list";
import { BadgePanel, CertificatePanel } from "#app/ui/papers/batch-panels";
import { AttendancePanel, ProgrammePanel, ReceiptPanel } from "#app/ui/papers/list-panels";
import { Stack } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Notification } from "#app/ui/primitives/notification";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, may } = await signedIn(args, "people.export", {
		event: args.params.eventId,
	});
	const query = new URL(args.request.url).searchParams;
	return {
		event: workspaceEvent(event, services.now()),
		...(await papersPage(read, event, { now: services.now(), day: query.get("hari") })),
		mayIssue: may("registrations.write"),
		formKeys: { badges: crypto.randomUUID(), certificates: crypto.randomUUID() },
		news: query.get("kabar"),
	};
}

const refusals = { "not-over": "notOver", nobody: "nobody", "too-many": "tooMany" } as const;

/** Begins papers with a page or card for each of many people; a worker makes them. */
export async function action(args: ActionFunctionArgs) {
	const { services, event, may } = await signedIn(args, "people.export", { event: args.params.eventId });
	const form = checkForm(await readForm(args.request), batchSchema);
	if (!form.ok) throw unreadable();
	const { kind, category, form_key: formKey } = form.value;
	if (kind === "certificates" && !may("registrations.write")) throw forbidden();
	const base = `/panel/kegiatan/${event.id}/berkas-cetak`;
	const begun = await beginBatch(services, event.id, { kind, category, formKey });
	if (begun.ok) throw seeOther(`${base}/${begun.batchId}?pantau=1`);
	if (begun.reason === "no-such-event") throw notFound();
	throw seeOther(`${base}?kabar=${refusals[begun.reason]}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.papers.title}: ${data?.event.title ?? ""}`);

export default function EventPapers() {
	const page = useLoaderData<typeof loader>();
	const { event, days, parties, news, formKeys } = page;
	const words = useLanguage().t.papers;
	const refusal = news && Object.hasOwn(words.refusals, news) ? words.refusals[news] : undefined;
	const base = `/panel/kegiatan/${event.id}/berkas-cetak`;
	return (
		<EventWorkspace
			event={event}
			active="papers"
			title={words.title}
			lead={words.lead}
			before={refusal ? <Notification tone="warn">{refusal}</Notification> : null}
		>
			<Stack>
				<BatchList base={base} rows={page.batches} timeZone={page.timeZone} />
				{days.length === 0 ? <EmptyState title={words.noDays}>{words.noDaysHint}</EmptyState> : null}
				{parties.length === 0 ? <EmptyState title={words.nobody}>{words.nobodyHint}</EmptyState> : null}
				{days.length > 0 && parties.length > 0 ? (
					<>
						<AttendancePanel
							base={base}
							days={days}
							parties={parties}
							occasion={page.occasion}
							contents={page.contents}
						/>
						<ReceiptPanel base={base} parties={parties} />
					</>
				) : null}
				{days.length > 0 ? <ProgrammePanel base={base} /> : null}
				{parties.length > 0 ? <BadgePanel base={base} formKey={formKeys.badges} parties={parties} /> : null}
				<CertificatePanel
					base={base}
					formKey={formKeys.certificates}
					isOver={isOver(event.phase)}
					mayIssue={page.mayIssue}
					counts={page.certificates}
				/>
			</Stack>
		</EventWorkspace>
	);
}
