import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openInvitation } from "#app/domain/invitations/open-invitation";
import { choiceSchema } from "#app/domain/invitations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { myInvitation } from "#app/server/my-invitation.server";
import { seeOther } from "#app/server/responses.server";
import { DeadInvitation } from "#app/ui/invitations/dead-invitation";
import { MyInvitationView } from "#app/ui/invitations/my-invitation-view";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList, errorText } from "#app/ui/registrations/form-parts";

const pages = { accept: "kehadiran", decline: "penolakan", delegate: "pengalihan" } as const;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, invitation, event } = await withLink(args, "invitation");
	return myInvitation(read, services, invitation, event, args.params.token ?? "");
}

export async function action(args: ActionFunctionArgs) {
	const { services, invitation, event } = await withLink(args, "invitation");
	const form = await parseForm(args.request, choiceSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const path = `/undangan/${args.params.token}`;
	const result = await openInvitation(services, event.id, invitation.id);
	throw seeOther(result.ok ? `${path}/${pages[form.value.answer]}` : path);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => [
	...pageTitle(matches, (t) => (page?.dead ? t.invitations.mine.dead[page.dead.state] : t.invitations.mine.title)),
	{ name: "robots", content: "noindex" },
];

export default function MyInvitation() {
	const { dead, living } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	if (dead) return <DeadInvitation {...dead} />;
	return (
		<PublicPage
			meta={<Content>{living.organisation}</Content>}
			title={t.invitations.mine.title}
			lead={<Content>{living.event.title}</Content>}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, ["answer"])} />}
		>
			<MyInvitationView invitation={living} error={errorText(t, form?.errors ?? {}, "answer")} />
		</PublicPage>
	);
}
