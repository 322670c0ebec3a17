import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { compareInvitations } from "#app/domain/invitations/compare-invitations";
import { invitationSchema } from "#app/domain/invitations/schema";
import { publicForm } from "#app/domain/registrations/public-form";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { AddInvitationForm, invitationFields } from "#app/ui/invitations/add-invitation-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const { regions } = await publicForm(read, event, services.now());
	return { event: workspaceEvent(event, services.now()), regions };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const form = await parseForm(args.request, invitationSchema);
	if (!form.ok) return data({ form: form.reply, existing: null }, { status: 400 });
	const { regencyCode } = form.value;
	if (regencyCode && !(await regionQueries.findRegency(read, regencyCode)))
		return data(
			{ form: { values: form.values, errors: { region: "region-required" as const } }, existing: null },
			{ status: 400 },
		);
	const list = `/panel/kegiatan/${event.id}/undangan`;
	const [compared] = await compareInvitations(read, event.id, [form.value]);
	const refuse = (existing: string | null) =>
		data(
			{ form: { values: form.values, errors: { organisation: "already-invited" as const } }, existing },
			{ status: 400 },
		);
	if (compared?.status === "duplicate")
		return refuse("invitationId" in compared.of ? `${list}/${compared.of.invitationId}` : null);
	const result = await addInvitations(services, event.id, [form.value], null);
	if (!result.ok) throw notFound();
	if (result.added === 0) return refuse(null);
	throw seeOther(`${list}/${result.ids[0]}?kabar=added`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.form.title);

export default function AddInvitation() {
	const { event, regions } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.invitations;
	const list = `/panel/kegiatan/${event.id}/undangan`;
	const { values, errors } = reply?.form ?? { values: {}, errors: {} };
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			back={{ href: list, label: words.back }}
			title={words.form.title}
			before={
				<>
					<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, invitationFields)} />
					{reply?.existing ? (
						<p>
							<a href={reply.existing}>{words.form.existing}</a>
						</p>
					) : null}
				</>
			}
		>
			<ReadingColumn>
				<AddInvitationForm values={values} errors={errors} regions={regions} back={list} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
