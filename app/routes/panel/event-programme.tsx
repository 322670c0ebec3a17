import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveSession } from "#app/domain/events/save-session";
import { sessionSchema } from "#app/domain/events/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { readWarnings } from "#app/server/planning-warnings.server";
import { readPeople, readProgramme } from "#app/server/programme.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { readSuggestion } from "#app/server/suggested-session.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { AddSession } from "#app/ui/events/add-session";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { PlannedProgramme } from "#app/ui/events/planned-programme";
import { usePlanningForm, usePlanningNews } from "#app/ui/events/planning-form";
import { PlanningWarnings } from "#app/ui/events/planning-warnings";
import { useMay } from "#app/ui/layout/request-context";
import { Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	const now = services.now();
	const [days, sessions, people, warnings] = await Promise.all([
		eventQueries.listDays(read, event.id),
		readProgramme(read, event.id),
		readPeople(read, event.id),
		readWarnings(read, event, now),
	]);
	return {
		event: workspaceEvent(event, now),
		days,
		sessions,
		people,
		warnings,
		suggestion: await readSuggestion(read, new URL(args.request.url).searchParams, { days, sessions }),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, sessionSchema);
	if (!form.ok) return data({ form: form.reply, isCancelled: false }, { status: 400 });
	const result = await saveSession(services, event.id, null, form.value);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/agenda?kabar=session-saved`);
	if (result.reason === "no-such-event" || result.reason === "no-such-session") throw notFound();
	const { values } = form;
	switch (result.reason) {
		case "cancelled":
			return data({ form: { errors: {}, values }, isCancelled: true }, { status: 409 });
		case "no-such-day":
			return data({ form: { errors: { day: "choose-one" }, values }, isCancelled: false }, { status: 400 });
		case "end-before-start":
			return data({ form: { errors: { end: "end-before-start" }, values }, isCancelled: false }, { status: 400 });
	}
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.programmeTitle}: ${data?.event.title ?? ""}`);

export default function EventProgramme() {
	const { event, days, sessions, people, warnings, suggestion } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.planning;
	const form = usePlanningForm(reply?.form, { ...suggestion.fields });
	const mayPlan = useMay()("events.write");
	const isFixed = event.phase === "cancelled" || !mayPlan;
	return (
		<EventWorkspace
			event={event}
			active="programme"
			title={words.programmeTitle}
			news={usePlanningNews()}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<Stack>
				{event.phase === "cancelled" ? <p className="muted">{words.cancelledEdit}</p> : null}
				<PlanningWarnings eventId={event.id} warnings={warnings} />
				<PlannedProgramme eventId={event.id} days={days} sessions={sessions} isFixed={isFixed} />
				{days.length === 0 && mayPlan ? (
					<p>
						<a href={`/panel/kegiatan/${event.id}/jadwal`}>{words.programmeNeedsDays}</a>
					</p>
				) : isFixed ? null : (
					<AddSession eventId={event.id} like={suggestion.like} form={form} days={days} people={people} />
				)}
			</Stack>
		</EventWorkspace>
	);
}
