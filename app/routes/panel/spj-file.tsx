import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { spjChecklist } from "#app/domain/spj/checklist";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { spjFileAct } from "#app/server/spj-acts.server";
import { shownPaper, takenBy } from "#app/server/spj-page.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { itemTitle } from "#app/ui/spj/item-title";
import { SpjFileForms } from "#app/ui/spj/spj-file-forms";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const entry = (await spjChecklist(read, event.id)).find(({ slug }) => slug === args.params.itemSlug);
	const paper = entry?.papers.find(({ id }) => id === args.params.spjFileId);
	if (!entry || !paper) throw notFound();
	const { kind, slug, dayPosition } = entry;
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		entry: { kind, slug, dayPosition },
		paper: shownPaper(paper),
		taken: takenBy(kind),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const acted = await spjFileAct(services, event.id, args.params.spjFileId ?? "", args.request);
	if (acted.ok) throw seeOther(`/panel/kegiatan/${event.id}/spj/${args.params.itemSlug}?kabar=${acted.news}`);
	return data({ form: acted.form }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => t.spj.changeOf(data?.paper.name ?? ""));

export default function SpjFile() {
	const { event, entry, paper, taken } = useLoaderData<typeof loader>();
	const form = usePlanningForm(useActionData<typeof action>()?.form);
	const { t } = useLanguage();
	const list = `/panel/kegiatan/${event.id}/spj`;
	const page = `${list}/${entry.slug}`;
	return (
		<EventWorkspace
			event={event}
			active="spj"
			title={t.spj.change}
			back={{ href: page, label: itemTitle(entry, t) }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<Stack>
					<SpjFileForms list={list} page={page} paper={paper} taken={taken} form={form} timeZone={event.timeZone} />
				</Stack>
			</ReadingColumn>
		</EventWorkspace>
	);
}
