import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestExtension } from "#app/domain/followups/request-extension";
import { isOpen } from "#app/domain/followups/rules";
import { extensionSchema } from "#app/domain/followups/schema";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { seeOther } from "#app/server/responses.server";
import { ExtensionForm, extensionFields } from "#app/ui/followups/extension-form";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { errorList } from "#app/ui/registrations/form-parts";
import * as followupQueries from "#db/queries/followups";

export async function loader(args: LoaderFunctionArgs) {
	const { read, followup } = await withLink(args, "followup");
	const back = `/rtl/${args.params.token}`;
	if (!isOpen(followup.status)) throw seeOther(back);
	const open = await followupQueries.findOpenRequest(read, followup.id);
	return { title: followup.title, dueOn: followup.dueOn, asked: open?.wantedDueOn ?? null, back };
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await withLink(args, "followup");
	const limit = { name: "extension", subject: followup.id, max: 10, minutes: 60, perAddress: 200 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok)
		throw new Response(null, { status: 429, headers: { "retry-after": String(allowed.retryAfterSeconds) } });
	const form = await parseForm(args.request, extensionSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { wantedOn, extensionReason: reason } = form.value;
	const result = await requestExtension(services, followup.id, { wantedOn, reason });
	const page = `/rtl/${args.params.token}`;
	if (result.ok) throw seeOther(`${page}?kabar=extension`);
	if (result.reason === "closed" || result.reason === "no-such-followup") throw seeOther(page);
	return data({ form: { errors: { wantedOn: result.reason }, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.followups.extension.askTitle),
	{ name: "robots", content: "noindex" },
];

export default function AskExtension() {
	const { title, dueOn, asked, back } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { lang, t } = useLanguage();
	const words = t.followups.extension;
	const errors = errorList(t, form?.errors ?? {}, extensionFields);
	return (
		<PublicPage
			title={words.askTitle}
			meta={<Content>{title}</Content>}
			lead={asked ? undefined : words.askLead}
			back={{ href: back, label: t.followups.detail.backToOne }}
			before={
				asked && !form ? (
					<Notification tone="info" title={words.alreadyTitle}>
						{words.pending(formatDate(asked, lang))}
					</Notification>
				) : (
					<ErrorSummary title={t.frame.errorSummary} errors={errors} />
				)
			}
		>
			{asked && !form ? null : <ExtensionForm dueOn={dueOn} form={form} />}
		</PublicPage>
	);
}
