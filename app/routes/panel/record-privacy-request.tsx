import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordRequest } from "#app/domain/privacy/record-request";
import { recordedRequestSchema } from "#app/domain/privacy/request-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { RecordRequestForm } from "#app/ui/privacy/record-request-form";

export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "privacy.manage");
	return { formKey: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "privacy.manage");
	const form = await parseForm(args.request, recordedRequestSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await recordRequest(services, form.value);
	if (result.ok) throw seeOther(`/panel/privasi/${result.id}?kabar=recorded`);
	return data(
		{ form: { errors: { code: "registration-code-unknown" as const }, values: form.values } },
		{ status: 400 },
	);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.privacy.record.title);

export default function RecordPrivacyRequest() {
	const { formKey } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.privacy.record;
	const form = usePlanningForm(useActionData<typeof action>()?.form);
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			back={{ href: "/panel/privasi", label: t.privacy.queue.title }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<RecordRequestForm form={form} formKey={formKey} />
			</ReadingColumn>
		</PanelPage>
	);
}
