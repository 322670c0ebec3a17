import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideExtension } from "#app/domain/followups/decide-extension";
import { isOpen } from "#app/domain/followups/rules";
import { extensionDecisionSchema } from "#app/domain/followups/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { ExtensionDecisionForm, extensionDecisionFields } from "#app/ui/followups/extension-decision-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList, textOf } from "#app/ui/registrations/form-parts";
import * as followupQueries from "#db/queries/followups";

export async function loader(args: LoaderFunctionArgs) {
	const { read, followup, event } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const back = `/panel/tindak-lanjut/${followup.id}`;
	if (!isOpen(followup.status)) throw seeOther(`${back}?kabar=closed`);
	const request = await followupQueries.findOpenRequest(read, followup.id);
	if (!request) throw seeOther(back);
	return { title: followup.title, dueOn: followup.dueOn, timeZone: event.timeZone, request, back };
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const posted = await readForm(args.request);
	const form = checkForm(posted, extensionDecisionSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await decideExtension(services, followup.id, textOf(posted.values, "requestId"), form.value);
	if (!result.ok && result.reason === "date-not-later")
		return data({ form: { errors: { dueOn: result.reason }, values: form.values } }, { status: 400 });
	const news = result.ok ? form.value.decision : result.reason;
	throw seeOther(`/panel/tindak-lanjut/${followup.id}?kabar=${news}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.extension.pageTitle);

export default function DecideExtension() {
	const { title, back, ...asked } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const errors = errorList(t, form?.errors ?? {}, extensionDecisionFields);
	return (
		<PanelPage
			title={t.followups.extension.pageTitle}
			meta={<Content>{title}</Content>}
			back={{ href: back, label: t.followups.detail.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errors} />}
		>
			<ReadingColumn>
				<ExtensionDecisionForm {...asked} action={`${back}/tambahan-waktu`} form={form} />
			</ReadingColumn>
		</PanelPage>
	);
}
