import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noticeSchema } from "#app/domain/privacy/notice-schema";
import { publishNotice } from "#app/domain/privacy/publish-notice";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { noticePage } from "#app/server/privacy-notice.server";
import { forbidden, notFound, seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Panel } from "#app/ui/primitives/panel";
import { NoticeForm } from "#app/ui/privacy/notice-form";
import { NoticeVersions } from "#app/ui/privacy/notice-versions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await signedIn(args, "policies.manage");
	const page = await noticePage(read, { now: services.now(), lang: args.context.lang, wanted: null });
	if (!page) throw notFound();
	const { textIndonesian = "", textEnglish = "" } = page.latest ?? {};
	const news = new URL(args.request.url).searchParams.get("kabar");
	return { versions: page.versions, latest: { textIndonesian, textEnglish }, news };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "policies.manage");
	const form = await parseForm(args.request, noticeSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await publishNotice(services, form.value);
	if (result.ok) throw seeOther("/panel/privasi/pemberitahuan?kabar=published");
	if (result.reason === "not-yours") throw forbidden();
	const error = result.reason === "not-ahead" ? ("notice-not-ahead" as const) : ("notice-already-there" as const);
	return data({ form: { errors: { effectiveOn: error }, values: form.values } }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.privacy.notice.panelTitle);

export default function PrivacyNotices() {
	const { versions, latest, news } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.privacy.notice;
	const form = usePlanningForm(useActionData<typeof action>()?.form, latest);
	return (
		<PanelPage
			title={words.panelTitle}
			lead={words.panelLead}
			back={{ href: "/panel", label: t.frame.panel }}
			news={news === "published" ? words.published : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<NoticeVersions versions={versions} />
			<ReadingColumn>
				<Panel title={words.publishTitle}>
					<NoticeForm form={form} />
				</Panel>
			</ReadingColumn>
		</PanelPage>
	);
}
