import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reminderSchema } from "#app/domain/mailings/schema";
import { setReminders } from "#app/domain/mailings/set-reminders";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReminderForm, reminderFields } from "#app/ui/mailings/reminder-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const { firstReminderDays, lastReminderDays, thanksDays } = event;
	const shown = (days: number | null, usual: number) => String(days ?? usual);
	return {
		event: workspaceEvent(event, services.now()),
		values: {
			first: firstReminderDays === null ? "" : "on",
			first_days: shown(firstReminderDays, 7),
			last: lastReminderDays === null ? "" : "on",
			last_days: shown(lastReminderDays, 1),
			thanks: thanksDays === null ? "" : "on",
			thanks_days: shown(thanksDays, 1),
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, reminderSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await setReminders(services, event.id, form.value);
	if (!result.ok) throw notFound();
	throw seeOther(`/panel/kegiatan/${event.id}/surat?kabar=reminders`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.mailings.reminders.title);

export default function EventReminders() {
	const { event, values } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.mailings;
	return (
		<EventWorkspace
			event={event}
			active="letters"
			back={{ href: `/panel/kegiatan/${event.id}/surat`, label: words.back }}
			title={words.reminders.title}
			lead={words.reminders.lead}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, reminderFields)} />}
		>
			<ReadingColumn>
				<ReminderForm values={form?.values ?? values} errors={form?.errors ?? {}} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
