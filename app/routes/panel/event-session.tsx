import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeSession } from "#app/domain/events/remove-session";
import { saveSession } from "#app/domain/events/save-session";
import { sessionSchema } from "#app/domain/events/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, type FormValues, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { readPeople, storedSession } from "#app/server/programme.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion, staleForm } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { SessionConflict } from "#app/ui/events/session-conflict";
import { SessionForm } from "#app/ui/events/session-form";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Notification } from "#app/ui/primitives/notification";
import { Panel } from "#app/ui/primitives/panel";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const session = await eventQueries.findSession(read, event.id, args.params.sessionId ?? "");
	if (!session) throw notFound();
	return {
		event: workspaceEvent(event, services.now()),
		days: await eventQueries.listDays(read, event.id),
		sessionId: session.id,
		people: await readPeople(read, event.id),
		stored: { title: session.title, ...(await storedSession(read, session)) },
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const sessionId = args.params.sessionId ?? "";
	const posted = await readForm(args.request);
	const programme = `/panel/kegiatan/${event.id}/agenda`;
	if (posted.values.remove) {
		const removed = await removeSession(services, event.id, sessionId);
		if (removed.ok) throw seeOther(`${programme}?kabar=session-removed`);
		return refuse(removed.reason, null);
	}
	const form = checkForm(posted, sessionSchema);
	if (!form.ok) return data({ form: form.reply, refusal: null, conflicts: null }, { status: 400 });
	const result = await saveSession(services, event.id, sessionId, form.value, shownVersion(form.values));
	if (result.ok) throw seeOther(`${programme}?kabar=session-saved`);
	if (result.reason === "changed-meanwhile") return staleForm(form.values, result);
	if (result.reason === "no-such-day") return wrong({ day: "choose-one" }, form.values);
	if (result.reason === "end-before-start") return wrong({ end: "end-before-start" }, form.values);
	return refuse(result.reason, form.values);
}

const wrong = (errors: FieldErrors, values: FormValues) =>
	data({ form: { errors, values }, refusal: null, conflicts: null }, { status: 400 });

type Refusal = "cancelled" | "has-followups" | "has-minutes" | "last-session";

/** What is wrong with the session itself, not with a field. */
function refuse(reason: Refusal | "no-such-event" | "no-such-session", values: FormValues | null) {
	if (reason === "no-such-event" || reason === "no-such-session") throw notFound();
	return data({ form: values && { errors: {}, values }, refusal: reason, conflicts: null }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.editSession}: ${data?.stored.title ?? ""}`);

export default function EventSession() {
	const { event, days, people, sessionId, stored } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.planning;
	const form = usePlanningForm(reply?.form ?? undefined, stored);
	const programme = `/panel/kegiatan/${event.id}/agenda`;
	const refusals: Record<Refusal, string> = {
		cancelled: words.cancelledEdit,
		"has-followups": words.hasFollowups,
		"has-minutes": words.hasMinutes,
		"last-session": words.lastSession,
	};
	const refusal = reply?.refusal ?? (event.phase === "cancelled" ? "cancelled" : null);
	return (
		<EventWorkspace
			event={event}
			active="programme"
			title={words.editSession}
			back={{ href: programme, label: words.programmeTitle }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<Stack>
				{refusal ? (
					<Notification tone="warn" alert>
						{refusals[refusal]}
					</Notification>
				) : null}
				{event.phase === "cancelled" ? null : (
					<>
						<ReadingColumn>
							<SessionConflict page={`${programme}/${sessionId}`} conflicts={reply?.conflicts ?? null} days={days} />
							<SessionForm form={form} days={days} people={people} submitLabel={words.saveSession} />
						</ReadingColumn>
						<Panel title={words.removeSession}>
							<p>{words.removeSessionHint}</p>
							<InlineForm
								action={`${programme}/${sessionId}`}
								label={words.removeSession}
								fields={{ remove: "yes" }}
								variant="danger"
							/>
						</Panel>
					</>
				)}
			</Stack>
		</EventWorkspace>
	);
}
