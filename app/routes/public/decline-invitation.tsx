import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineInvitation } from "#app/domain/invitations/decline-invitation";
import { declineSchema } from "#app/domain/invitations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { myInvitation } from "#app/server/my-invitation.server";
import { seeOther } from "#app/server/responses.server";
import { DeadInvitation } from "#app/ui/invitations/dead-invitation";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { TextArea } from "#app/ui/primitives/field";
import { errorList, errorText, textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, invitation, event } = await withLink(args, "invitation");
	return myInvitation(read, services, invitation, event, args.params.token ?? "");
}

export async function action(args: ActionFunctionArgs) {
	const { services, invitation, event } = await withLink(args, "invitation");
	const form = await parseForm(args.request, declineSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { reason } = form.value;
	// Answered or not: the page behind the link says where it stands.
	await declineInvitation(services, event.id, invitation.id, { reason, channel: "link" });
	throw seeOther(`/undangan/${args.params.token}`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.invitations.mine.declineTitle),
	{ name: "robots", content: "noindex" },
];

export default function DeclineInvitation() {
	const { dead, living } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.invitations.mine;
	if (dead) return <DeadInvitation {...dead} />;
	if (living.state === "more") return <DeadInvitation {...living} state="used" />;
	return (
		<PublicPage
			back={{ href: living.path, label: words.back }}
			title={words.declineTitle}
			lead={<Content>{living.event.title}</Content>}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, ["reason"])} />}
		>
			<p>{words.declineText}</p>
			<form method="post" noValidate>
				<TextArea
					name="reason"
					label={words.reason}
					optionalLabel={t.frame.optional}
					error={errorText(t, form?.errors ?? {}, "reason")}
					value={textOf(form?.values ?? {}, "reason")}
					rows={3}
				/>
				<ButtonRow>
					<Button variant="danger">{words.declineSubmit}</Button>
					<LinkButton variant="secondary" href={living.path}>
						{words.back}
					</LinkButton>
				</ButtonRow>
			</form>
		</PublicPage>
	);
}
