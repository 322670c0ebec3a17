import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawalSchema } from "#app/domain/invitations/schema";
import { withdrawInvitation } from "#app/domain/invitations/withdraw-invitation";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { TextArea } from "#app/ui/primitives/field";
import { errorList, errorText, textOf } from "#app/ui/registrations/form-parts";

const wanted = ({ params }: LoaderFunctionArgs) => ({ event: params.eventId, invitation: params.invitationId });

export async function loader(args: LoaderFunctionArgs) {
	const { services, event, invitation } = await signedIn(args, "registrations.write", wanted(args));
	const { id, organisationName, status, withdrawnAt } = invitation;
	const isOver = withdrawnAt !== null || status === "delegated";
	const refusal = isOver ? ("over" as const) : status === "accepted" ? ("accepted" as const) : null;
	return { event: workspaceEvent(event, services.now()), id, organisationName, refusal };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, invitation } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, withdrawalSchema);
	if (!form.ok) return data({ form: form.reply, refusal: null }, { status: 400 });
	const result = await withdrawInvitation(services, event.id, invitation.id, form.value);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/undangan/${invitation.id}?kabar=withdrawn`);
	if (result.reason === "no-such-invitation") throw notFound();
	return data({ form: null, refusal: result.reason }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.withdrawal.title);

export default function WithdrawInvitation() {
	const { event, id, organisationName, refusal } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.invitations.withdrawal;
	const back = `/panel/kegiatan/${event.id}/undangan/${id}`;
	const { values, errors } = reply?.form ?? { values: {}, errors: {} };
	const refused = reply?.refusal ?? refusal;
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			back={{ href: back, label: organisationName }}
			title={words.title}
			lead={<Content>{organisationName}</Content>}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, ["reason"])} />}
		>
			{refused ? (
				<p>{words.refused[refused]}</p>
			) : (
				<ReadingColumn>
					<p>{words.text}</p>
					<form method="post" noValidate>
						<TextArea
							name="reason"
							label={words.reason}
							error={errorText(t, errors, "reason")}
							value={textOf(values, "reason")}
							rows={3}
						/>
						<ButtonRow>
							<Button variant="danger">{words.submit}</Button>
							<LinkButton variant="secondary" href={back}>
								{t.frame.cancel}
							</LinkButton>
						</ButtonRow>
					</form>
				</ReadingColumn>
			)}
		</EventWorkspace>
	);
}
