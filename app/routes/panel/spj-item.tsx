import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { spjChecklist } from "#app/domain/spj/checklist";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { spjItemAct } from "#app/server/spj-acts.server";
import { photoConsents, shownEntry, shownPaper, takenBy } from "#app/server/spj-page.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { Columns } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { itemTitle } from "#app/ui/spj/item-title";
import { PhotoConsents } from "#app/ui/spj/photo-consents";
import { SpjExemption } from "#app/ui/spj/spj-exemption";
import { SpjFiles } from "#app/ui/spj/spj-files";
import { SpjUpload } from "#app/ui/spj/spj-upload";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const entry = (await spjChecklist(read, event.id)).find(({ slug }) => slug === args.params.itemSlug);
	if (!entry || event.status === "draft") throw notFound();
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		entry: shownEntry(entry),
		files: entry.papers.map(shownPaper),
		removed: entry.removed.map((paper) => ({
			id: paper.id,
			name: paper.originalName,
			at: paper.removedAt ?? "",
			by: paper.removedByName ?? "",
			reason: paper.removalReason,
		})),
		taken: takenBy(entry.kind),
		consents: entry.kind === "photos" ? await photoConsents(read, event.id) : null,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const slug = args.params.itemSlug ?? "";
	const acted = await spjItemAct(services, event.id, slug, args.request);
	if (acted.ok) throw seeOther(`/panel/kegiatan/${event.id}/spj/${slug}?kabar=${acted.news}`);
	return data({ form: acted.form }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => (data ? `${itemTitle(data.entry, t)}: ${data.event.title}` : t.spj.title));

export default function SpjItem() {
	const { event, entry, files, removed, taken, consents, news } = useLoaderData<typeof loader>();
	const form = usePlanningForm(useActionData<typeof action>()?.form);
	const { t } = useLanguage();
	const words = t.spj;
	const list = `/panel/kegiatan/${event.id}/spj`;
	const page = `${list}/${entry.slug}`;
	return (
		<EventWorkspace
			event={event}
			active="spj"
			title={itemTitle(entry, t)}
			lead={words.hints[entry.kind]}
			back={{ href: list, label: words.title }}
			news={form.isReply ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<Columns
				sideAt="right"
				side={
					<>
						{consents ? <PhotoConsents {...consents} /> : null}
						<SpjExemption page={page} entry={entry} form={form} timeZone={event.timeZone} />
					</>
				}
			>
				<SpjFiles eventId={event.id} entry={entry} files={files} removed={removed} timeZone={event.timeZone} />
				<SpjUpload page={page} kind={entry.kind} taken={taken} form={form} />
			</Columns>
		</EventWorkspace>
	);
}
