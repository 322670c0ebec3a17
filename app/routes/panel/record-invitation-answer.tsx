import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSchema, mostNames } from "#app/domain/invitations/answer-schema";
import { declineInvitation } from "#app/domain/invitations/decline-invitation";
import { recordAcceptance } from "#app/domain/invitations/record-acceptance";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type FieldErrors, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { AnswerForm, answerFieldNames } from "#app/ui/invitations/answer-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as invitationQueries from "#db/queries/invitations";

const wanted = ({ params }: LoaderFunctionArgs) => ({ event: params.eventId, invitation: params.invitationId });

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, invitation } = await signedIn(args, "registrations.write", wanted(args));
	const registered = await invitationQueries.countRegistered(read, invitation.id);
	const places = Math.min(mostNames, invitation.delegatesAllowed - registered);
	const workspace = workspaceEvent(event, services.now());
	const isOver = invitation.withdrawnAt !== null || invitation.status === "delegated";
	return {
		event: workspace,
		id: invitation.id,
		organisation: invitation.organisationName,
		places: Math.max(0, places),
		isClosed: isOver || places < 1 || staffRefusalOf(workspace.phase) !== null,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event, invitation } = await signedIn(args, "registrations.write", wanted(args));
	const places = invitation.delegatesAllowed - (await invitationQueries.countRegistered(read, invitation.id));
	const form = await parseForm(args.request, answerSchema(invitation, places));
	if (!form.ok) return data({ form: form.reply, isClosed: false }, { status: 400 });
	const page = `/panel/kegiatan/${event.id}/undangan/${invitation.id}`;
	const answer = form.value;
	const refuse = (errors: FieldErrors) =>
		data({ form: { values: form.values, errors }, isClosed: false }, { status: 400 });
	if (answer.answer === "decline") {
		const reason = [answer.who, answer.reason].filter(Boolean).join(": ");
		const result = await declineInvitation(services, event.id, invitation.id, { reason, channel: answer.channel });
		if (result.ok) throw seeOther(`${page}?kabar=declined`);
		return data({ form: null, isClosed: true }, { status: 409 });
	}
	const result = await recordAcceptance(services, event.id, invitation.id, answer);
	if (result.ok) throw seeOther(`${page}?kabar=accepted`);
	switch (result.reason) {
		case "already-registered":
			return refuse({ [`name_${result.at + 1}`]: "already-registered" });
		case "not-invited":
			return refuse({ answer: "category-not-invited" });
		default:
			return data({ form: null, isClosed: true }, { status: 409 });
	}
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.recording.title);

export default function RecordInvitationAnswer() {
	const { event, id, organisation, places, isClosed } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.invitations;
	const back = `/panel/kegiatan/${event.id}/undangan/${id}`;
	const { values, errors } = reply?.form ?? { values: {}, errors: {} };
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			back={{ href: back, label: organisation }}
			title={words.recording.title}
			lead={
				<>
					<Content>{organisation}</Content>. {words.recording.lead}
				</>
			}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, answerFieldNames(places))} />}
		>
			{isClosed || reply?.isClosed ? (
				<p>{words.recording.closed}</p>
			) : (
				<ReadingColumn>
					<AnswerForm values={values} errors={errors} places={places} back={back} />
				</ReadingColumn>
			)}
		</EventWorkspace>
	);
}
