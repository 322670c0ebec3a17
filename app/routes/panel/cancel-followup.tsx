import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import { isOpen } from "#app/domain/followups/rules";
import { reasonSchema } from "#app/domain/followups/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { ReasonForm } from "#app/ui/followups/reason-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const back = `/panel/tindak-lanjut/${followup.id}`;
	if (!isOpen(followup.status)) throw seeOther(`${back}?kabar=closed`);
	return { title: followup.title, back };
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const form = await parseForm(args.request, reasonSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await cancelFollowup(services, followup.id, form.value);
	throw seeOther(`/panel/tindak-lanjut/${followup.id}?kabar=${result.ok ? "cancelled" : "closed"}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.cancelPage.title);

export default function CancelFollowup() {
	const { title, back } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.followups.cancelPage;
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{title}</Content>}
			lead={words.lead}
			back={{ href: back, label: t.followups.detail.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, ["reason"])} />}
		>
			<ReadingColumn>
				<ReasonForm form={form} variant="danger" words={words} back={back} />
			</ReadingColumn>
		</PanelPage>
	);
}
