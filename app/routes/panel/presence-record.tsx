import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctAttendance } from "#app/domain/attendance/correct-attendance";
import { actOfPage, atPage } from "#app/domain/attendance/new-act";
import { presenceSchema } from "#app/domain/attendance/schema";
import { undoDeskAct } from "#app/domain/attendance/undo-desk-act";
import { toInstant } from "#app/domain/calendar/time-zone";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type FieldErrors, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { presenceDetail } from "#app/server/presence-detail.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { PresenceRecord } from "#app/ui/attendance/presence-record";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList, textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		detail: await presenceDetail(read, event, args.params.attendanceId),
		pageKey: randomUUID(),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const { row } = await presenceDetail(read, event, args.params.attendanceId);
	const form = await parseForm(args.request, presenceSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const asked = form.value;
	const page = `/panel/kegiatan/${event.id}/kehadiran/${row.id}`;
	if (asked.act === "undo") {
		const base = actOfPage(services, asked.key, `undo ${row.id}`);
		const act = { ...base, kind: "undo", undoes: "attendance", attendanceId: row.id, reason: asked.reason } as const;
		const { outcome } = await undoDeskAct(services, event.id, act, atPage);
		if (outcome !== "undone") throw notFound();
		throw seeOther(`${page}?kabar=undone`);
	}
	const checkedInAt = toInstant(`${asked.date}T${asked.time}`, event.timeZone);
	const done = await correctAttendance(services, event.id, row.id, { checkedInAt, reason: asked.reason });
	if (done.ok) throw seeOther(`${page}?kabar=corrected`);
	if (done.reason !== "future") throw notFound();
	const errors: FieldErrors = { time: "time-in-future" };
	return data({ form: { errors, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.presence.detail.title);

export default function PresenceRecordPage() {
	const { event, timeZone, detail, pageKey, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.presence.detail;
	const { values, errors } = form ?? { values: {}, errors: {} };
	const reasonId = textOf(values, "act") === "undo" ? "undo-reason" : "reason";
	const wrong = errorList(t, errors, ["date", "time", "reason"]);
	return (
		<EventWorkspace
			event={event}
			active="presence"
			title={`${words.title}: ${detail.row.name}, ${detail.row.code}`}
			back={{ href: `/panel/kegiatan/${event.id}/kehadiran`, label: words.back }}
			news={form ? undefined : words.news[news as keyof typeof words.news]}
			before={
				<ErrorSummary
					title={t.frame.errorSummary}
					errors={wrong.map((one) => (one.name === "reason" ? { ...one, name: reasonId } : one))}
				/>
			}
		>
			<PresenceRecord
				{...detail}
				eventId={event.id}
				timeZone={timeZone}
				pageKey={pageKey}
				values={values}
				errors={errors}
			/>
		</EventWorkspace>
	);
}
