import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formVersion } from "#app/domain/events/form-version";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { isOver } from "#app/domain/events/rules";
import { scheduleFields } from "#app/domain/events/schedule-fields";
import { refusedFields, scheduleSchema, shownRows, storedSchedule } from "#app/domain/events/schedule-schema";
import { isAboutDays } from "#app/domain/programme/warnings";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { readWarnings } from "#app/server/planning-warnings.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion, staleForm } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm, usePlanningNews } from "#app/ui/events/planning-form";
import { PlanningWarnings } from "#app/ui/events/planning-warnings";
import { ScheduleConflict } from "#app/ui/events/schedule-conflict";
import { ScheduleForm } from "#app/ui/events/schedule-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const days = await eventQueries.listDays(read, event.id);
	const stored = { ...storedSchedule(event, days), version: formVersion(scheduleFields(event, days)) };
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		stored,
		rows: shownRows(stored),
		warnings: (await readWarnings(read, event, services.now())).filter(isAboutDays),
		told: event.status === "draft" ? 0 : await eventQueries.countLivingRegistrations(read, event.id),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const posted = await readForm(args.request);
	const { values } = posted;
	const rows = shownRows(values);
	if (values.add) return data({ form: { errors: {}, values }, rows, refusal: null, conflicts: null });
	const form = checkForm(posted, scheduleSchema);
	if (!form.ok) return data({ form: form.reply, rows, refusal: null, conflicts: null }, { status: 400 });
	const result = await rescheduleEvent(services, event.id, form.value, shownVersion(values));
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/jadwal?kabar=${result.told > 0 ? "saved-told" : "saved"}`);
	switch (result.reason) {
		case "no-such-event":
			throw notFound();
		case "changed-meanwhile":
			return staleForm(values, result, { rows });
		case "cancelled":
		case "finished":
		case "no-such-day":
			return data({ form: null, rows: null, refusal: result.reason, conflicts: null }, { status: 409 });
		default:
			return data(
				{ form: { errors: refusedFields(values, result), values }, rows, refusal: null, conflicts: null },
				{ status: 400 },
			);
	}
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.scheduleTitle}: ${data?.event.title ?? ""}`);

export default function EventSchedule() {
	const { event, timeZone, stored, rows, told, warnings } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.planning;
	const form = usePlanningForm(reply?.form ?? undefined, stored);
	const { phase } = event;
	const isFixed = phase === "cancelled" || isOver(phase);
	const refusals = { cancelled: words.cancelledEdit, finished: words.finishedNote, "no-such-day": words.staleForm };
	const warning = reply?.refusal
		? refusals[reply.refusal]
		: isFixed
			? refusals[isOver(phase) ? "finished" : phase]
			: null;
	const isTold = phase !== "draft" && phase !== "postponed" && told > 0;
	return (
		<EventWorkspace
			event={event}
			active="schedule"
			title={words.scheduleTitle}
			lead={words.scheduleLead(words.zones[timeZone])}
			news={usePlanningNews()}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			{warning ? (
				<Notification tone="warn" alert={Boolean(reply?.refusal)}>
					{warning}
				</Notification>
			) : null}
			{isFixed ? null : (
				<>
					{isTold ? <Notification tone="warn">{words.scheduleChangeNote(told)}</Notification> : null}
					{phase === "postponed" ? <Notification tone="warn">{words.postponedScheduleNote(told)}</Notification> : null}
					<PlanningWarnings eventId={event.id} warnings={warnings} />
					<ReadingColumn>
						<ScheduleConflict eventId={event.id} conflicts={reply?.conflicts ?? null} timeZone={timeZone} />
						<ScheduleForm
							form={form}
							rows={reply?.rows ?? rows}
							saveLabel={phase === "postponed" ? words.publishAgain : words.saveSchedule}
						/>
					</ReadingColumn>
				</>
			)}
		</EventWorkspace>
	);
}
