import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readReport } from "#app/domain/closing/report";
import { resetReportPart } from "#app/domain/closing/reset-report-part";
import { partOf, partSlugs, proseBlocks } from "#app/domain/closing/rules";
import { reportPartSchema } from "#app/domain/closing/schema";
import { writeReportPart } from "#app/domain/closing/write-report-part";
import { formVersion } from "#app/domain/events/form-version";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion, staleForm } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { PartForm } from "#app/ui/closing/part-form";
import { EditConflict } from "#app/ui/events/edit-conflict";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const part = partOf(args.params.partSlug);
	if (!part || event.status === "draft") throw notFound();
	const { parts } = await readReport(read, event, services.now());
	const state = parts.find((one) => one.part === part);
	if (!state) throw notFound();
	const { generated, edit, isOutdated } = state;
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		part,
		isClosed: event.reportedAt !== null,
		generated: proseBlocks(generated),
		stored: { body: edit?.body ?? generated, version: formVersion({ body: edit?.body ?? "" }) },
		edit: edit && { at: edit.editedAt, by: edit.editedByName, isOutdated },
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const part = partOf(args.params.partSlug);
	if (!part) throw notFound();
	const posted = await readForm(args.request);
	const version = shownVersion(posted.values);
	const isReset = posted.values.act === "reset";
	const form = isReset ? null : checkForm(posted, reportPartSchema);
	if (form && !form.ok) return data({ form: form.reply, refusal: null, conflicts: null }, { status: 400 });
	const result = form
		? await writeReportPart(services, event.id, part, form.value.body, version)
		: await resetReportPart(services, event.id, part, version);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/laporan?kabar=${isReset ? "reset" : "saved"}`);
	if (result.reason === "changed-meanwhile") return staleForm(posted.values, result);
	if (result.reason === "no-such-event") throw notFound();
	return data({ form: null, refusal: result.reason, conflicts: null }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => (data ? `${t.closing.report.parts[data.part]}: ${data.event.title}` : ""));

export default function ReportPartPage() {
	const { event, part, isClosed, generated, stored, edit } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const form = usePlanningForm(reply?.form ?? undefined, stored);
	const { lang, t } = useLanguage();
	const words = t.closing.report;
	const report = `/panel/kegiatan/${event.id}/laporan`;
	const page = `${report}/${partSlugs[part]}`;
	return (
		<EventWorkspace
			event={event}
			active="report"
			title={words.parts[part]}
			lead={edit ? words.writtenBy(edit.by, formatInstant(edit.at, event.timeZone, lang)) : undefined}
			back={{ href: report, label: words.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			{isClosed || reply?.refusal ? (
				<Notification tone="warn" alert={Boolean(reply?.refusal)}>
					{words.closed}
				</Notification>
			) : null}
			{!isClosed && edit?.isOutdated ? <Notification tone="warn">{words.outdatedNote}</Notification> : null}
			<EditConflict page={page} conflicts={reply?.conflicts ?? null} label={() => words.form.body} />
			<PartForm page={page} form={form} generated={generated} isEdited={edit !== null} isClosed={isClosed} />
		</EventWorkspace>
	);
}
