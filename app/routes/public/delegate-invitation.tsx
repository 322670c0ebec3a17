import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { delegateInvitation } from "#app/domain/invitations/delegate-invitation";
import { delegateSchema } from "#app/domain/invitations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { myInvitation } from "#app/server/my-invitation.server";
import { seeOther } from "#app/server/responses.server";
import { DeadInvitation } from "#app/ui/invitations/dead-invitation";
import { DelegateForm, delegateFields } from "#app/ui/invitations/delegate-form";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, invitation, event } = await withLink(args, "invitation");
	return myInvitation(read, services, invitation, event, args.params.token ?? "");
}

export async function action(args: ActionFunctionArgs) {
	const { services, invitation, event } = await withLink(args, "invitation");
	const form = await parseForm(args.request, delegateSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await delegateInvitation(services, event.id, invitation.id, form.value);
	if (!result.ok && result.reason === "same-person")
		return data({ form: { values: form.values, errors: { name: "same-person" as const } } }, { status: 400 });
	throw seeOther(`/undangan/${args.params.token}`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.invitations.mine.delegateTitle),
	{ name: "robots", content: "noindex" },
];

export default function DelegateInvitation() {
	const { dead, living } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.invitations.mine;
	if (dead) return <DeadInvitation {...dead} />;
	if (living.state === "more") return <DeadInvitation {...living} state="used" />;
	return (
		<PublicPage
			back={{ href: living.path, label: words.back }}
			title={words.delegateTitle}
			lead={<Content>{living.event.title}</Content>}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, delegateFields)} />}
		>
			<p>{words.delegateText}</p>
			<DelegateForm values={form?.values ?? {}} errors={form?.errors ?? {}} back={living.path} />
		</PublicPage>
	);
}
