import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskNoteSchema } from "#app/domain/attendance/schema";
import { printedName } from "#app/domain/registrations/rules";
import { setDeskNote } from "#app/domain/registrations/set-desk-note";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { TextArea } from "#app/ui/primitives/field";
import { errorList, errorText, textOf } from "#app/ui/registrations/form-parts";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	registration: params.registrationId,
});

export async function loader(args: LoaderFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const { code, deskNote } = registration;
	return {
		event: workspaceEvent(event, services.now()),
		page: `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`,
		name: printedName(registration),
		code,
		note: deskNote,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, deskNoteSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const answer = await setDeskNote(services, registration.id, form.value.note);
	if (!answer.ok) throw notFound();
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran/${registration.id}?kabar=desk-note`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.door.deskNote.title);

export default function DeskNote() {
	const { event, page, name, code, note } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.door.deskNote;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={`${words.title}: ${name}, ${code}`}
			lead={words.lead}
			back={{ href: page, label: t.registrations.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form ? errorList(t, form.errors, ["note"]) : []} />}
		>
			<ReadingColumn>
				<form method="post" noValidate>
					<TextArea
						name="note"
						label={words.label}
						hint={words.hint}
						value={form ? textOf(form.values, "note") : note}
						error={form && errorText(t, form.errors, "note")}
						maxLength={500}
					/>
					<ButtonRow>
						<Button>{words.submit}</Button>
						<LinkButton variant="link" href={page}>
							{t.frame.cancel}
						</LinkButton>
					</ButtonRow>
				</form>
			</ReadingColumn>
		</EventWorkspace>
	);
}
