import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { invitationImport } from "#app/server/invitation-import.server";
import { seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ListForm, ListPreview } from "#app/ui/invitations/import-forms";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	return { event: workspaceEvent(event, services.now()) };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const answer = await invitationImport(read, services, event, args.request);
	if (answer.step === "saved") throw seeOther(`/panel/kegiatan/${event.id}/undangan?kabar=imported`);
	if (answer.step === "refused") return data({ form: answer.form, preview: null }, { status: 400 });
	return { form: null, preview: answer.preview };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.importing.title);

export default function ImportInvitations() {
	const { event } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.invitations;
	const base = `/panel/kegiatan/${event.id}/undangan`;
	const { values, errors } = reply?.form ?? { values: {}, errors: {} };
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			back={{ href: base, label: words.back }}
			title={words.importing.title}
			lead={words.importing.lead}
			before={
				<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, ["file", "paste", "delegates"])} />
			}
		>
			{reply?.preview ? (
				<ListPreview base={base} {...reply.preview} />
			) : (
				<ReadingColumn>
					<ListForm values={values} errors={errors} back={base} />
				</ReadingColumn>
			)}
		</EventWorkspace>
	);
}
