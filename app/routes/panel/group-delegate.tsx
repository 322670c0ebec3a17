import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameDelegate } from "#app/domain/groups/name-delegate";
import { mayName } from "#app/domain/groups/rules";
import { delegateSchema } from "#app/domain/groups/schema";
import { isLiving, printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type ErrorKey, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { DelegateForm, delegateFormFields } from "#app/ui/groups/delegate-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	group: params.groupId,
	registration: params.registrationId,
});

export async function loader(args: LoaderFunctionArgs) {
	const { services, event, group, registration } = await signedIn(args, "registrations.write", wanted(args));
	if (registration.groupId !== group.id) throw notFound();
	const page = `/panel/kegiatan/${event.id}/rombongan/${group.id}`;
	const now = services.now();
	if (!isLiving(registration.status) || !mayName(event, now, true)) throw seeOther(`${page}?gagal=ended`);
	const name = registration.isUnassigned ? null : printedName(registration);
	return { event: workspaceEvent(event, now), page, name, code: registration.code };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, group, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, delegateSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await nameDelegate(services, group.id, registration.id, form.value);
	const page = `/panel/kegiatan/${event.id}/rombongan/${group.id}`;
	if (result.ok) throw seeOther(`${page}?kabar=named`);
	const wrong = (key: ErrorKey) => data({ form: { values: form.values, errors: { name: key } } }, { status: 400 });
	switch (result.reason) {
		case "no-such-delegate":
			throw notFound();
		case "already-registered":
			return wrong("delegate-registered");
		case "same-person":
			return wrong("same-person");
		default:
			throw seeOther(`${page}?gagal=ended`);
	}
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.groups.delegate.fillTitle);

export default function GroupDelegate() {
	const { event, page, name, code } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.groups.delegate;
	const errors = form?.errors ?? {};
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={name === null ? `${words.fillTitle} ${code}` : words.swapTitle(name)}
			lead={name === null ? words.fillLead : words.swapLead}
			back={{ href: page, label: t.groups.panel.backToGroup }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, delegateFormFields)} />}
		>
			<ReadingColumn>
				<DelegateForm values={form?.values ?? {}} errors={errors} back={page} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
