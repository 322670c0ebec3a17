import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { sendAndLeave, sendingPage } from "#app/server/invitation-sending.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { SendingPreview } from "#app/ui/invitations/sending";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	return sendingPage(read, services, event, "reminder");
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	throw await sendAndLeave(services, event, "reminder");
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.sending.reminderTitle);

export default function RemindInvitations() {
	const { event, refusal, ...preview } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.invitations;
	const base = `/panel/kegiatan/${event.id}/undangan`;
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			back={{ href: base, label: words.back }}
			title={words.sending.reminderTitle}
		>
			{refusal ? <p>{t.registrations.cannotAct[refusal]}</p> : <SendingPreview isReminder base={base} {...preview} />}
		</EventWorkspace>
	);
}
