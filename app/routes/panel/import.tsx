import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideLine } from "#app/domain/imports/decide-line";
import { decisionSchema } from "#app/domain/imports/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { readDecision } from "#app/server/import-decision.server";
import { importResult } from "#app/server/import-result.server";
import { importReview } from "#app/server/import-review.server";
import { ownImport } from "#app/server/own-import.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { DecisionForm } from "#app/ui/imports/decision-form";
import { ImportResult } from "#app/ui/imports/import-result";
import { ListReview } from "#app/ui/imports/list-review";
import { useRequest } from "#app/ui/layout/request-context";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, kept } = await ownImport(args);
	const query = new URL(args.request.url).searchParams;
	const at = { query, now: services.now() };
	const page = {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		importId: kept.id,
		fileName: kept.fileName,
		news: query.get("kabar"),
		refused: query.get("gagal"),
	};
	const draft = await importReview(read, kept, event, at);
	return draft
		? { ...page, draft, result: null }
		: { ...page, draft, result: await importResult(read, kept, event, at) };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event, kept, base } = await ownImport(args);
	const form = await parseForm(args.request, decisionSchema);
	const values = form.ok ? form.values : form.reply.values;
	const query = new URL(args.request.url).searchParams;
	const posted = form.ok ? await readDecision(read, kept, form.value) : null;
	if (!posted) return data({ reason: "no-such-line" as const, values }, { status: 400 });
	const { record, decision } = posted;
	const result =
		decision.choice === "merge" && decision.into === null
			? ({ ok: false, reason: "merge-which" } as const)
			: await decideLine(services, event.id, kept.id, record, decision);
	if (!result.ok) {
		if (result.reason === "no-such-event" || result.reason === "no-such-import") throw notFound();
		if (result.reason === "already-applied") throw seeOther(`${base}?gagal=already-applied`);
		return data({ reason: result.reason, values }, { status: 400 });
	}
	query.delete("baris");
	query.set("kabar", "decided");
	throw seeOther(`${base}?${query}#baris-${record}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
	pageTitle(matches, (t) => `${page?.draft ? t.imports.reviewTitle : t.imports.resultTitle}: ${page?.fileName ?? ""}`);

export default function ImportPage() {
	const { event, timeZone, importId, fileName, news, refused, draft, result } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.imports;
	const query = new URLSearchParams(useRequest().search);
	const eventBase = `/panel/kegiatan/${event.id}`;
	const base = `${eventBase}/impor/${importId}`;
	const texts: Record<string, string> = {
		...words.blocks,
		itself: words.itself,
		"merge-which": words.mergeWhich,
		"no-such-line": words.noSuchLine,
	};
	const refusals: Record<string, string> = { ...words.problems, ...words.cannotNow };
	const refusal = refused && Object.hasOwn(refusals, refused) ? refusals[refused] : null;
	const problem = reply && texts[reply.reason];
	const typed = Object.keys(draft?.open?.values ?? {}).map((name) => [name, textOf(reply?.values ?? {}, name)]);
	const open = draft?.open && (reply ? { ...draft.open, values: Object.fromEntries(typed) } : draft.open);
	for (const name of ["kabar", "gagal"]) query.delete(name);
	const here = query.size > 0 ? `${base}?${query}` : base;
	query.delete("baris");
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={draft ? words.reviewTitle : words.resultTitle}
			lead={<Content>{fileName}</Content>}
			news={reply ? undefined : words.news[news as keyof typeof words.news]}
			back={{ href: `${eventBase}/impor`, label: words.title }}
			before={
				<ErrorSummary title={t.frame.errorSummary} errors={problem ? [{ name: "choice", message: problem }] : []} />
			}
		>
			{refusal ? (
				<Notification tone="warn" alert>
					{refusal}
				</Notification>
			) : null}
			{open ? (
				<DecisionForm action={here} back={query.size > 0 ? `${base}?${query}` : base} open={open} problem={problem} />
			) : null}
			{draft ? <ListReview base={base} eventBase={eventBase} review={draft.review} /> : null}
			{result ? <ImportResult base={base} eventBase={eventBase} timeZone={timeZone} result={result} /> : null}
		</EventWorkspace>
	);
}
