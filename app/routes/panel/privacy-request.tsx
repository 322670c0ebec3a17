import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reachOf } from "#app/domain/accounts/rules";
import { assignRequest } from "#app/domain/privacy/assign-request";
import { confirmIdentity } from "#app/domain/privacy/confirm-identity";
import { decideRequest } from "#app/domain/privacy/decide-request";
import { decisionSchema } from "#app/domain/privacy/request-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { requestDetail } from "#app/server/privacy-request.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { DecideRequest } from "#app/ui/privacy/decide-request";
import { RequestFacts } from "#app/ui/privacy/request-facts";
import * as privacyRequestQueries from "#db/queries/privacy-requests";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "privacy.manage");
	const request = await privacyRequestQueries.findOfOffices(read, scope.officeIds, args.params.requestId ?? "");
	if (!request) throw notFound();
	const news = new URL(args.request.url).searchParams.get("kabar");
	return {
		...(await requestDetail(read, reachOf(user.held, "registrations.read"), request)),
		now: services.now().toISOString(),
		news,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "privacy.manage");
	const request = await privacyRequestQueries.findOfOffices(read, scope.officeIds, args.params.requestId ?? "");
	if (!request) throw notFound();
	const page = `/panel/privasi/${request.id}`;
	const posted = await readForm(args.request);
	if (posted.values.act === "take" || posted.values.act === "confirm") {
		const [act, done] = posted.values.act === "take" ? [assignRequest, "taken"] : [confirmIdentity, "confirmed"];
		const result = await act(services, request.id);
		throw seeOther(result.ok ? `${page}?kabar=${done}` : page);
	}
	const form = checkForm(posted, decisionSchema);
	if (!form.ok) return data({ form: form.reply, isRefused: false }, { status: 400 });
	const result = await decideRequest(services, request.id, form.value);
	if (result.ok) throw seeOther(`${page}?kabar=${form.value.decision}`);
	return data({ form: { errors: {}, values: form.values }, isRefused: true }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) => t.privacy.detail.title(data?.request.number ?? ""));

export default function PrivacyRequestPage() {
	const { request, registration, now, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.privacy;
	const form = usePlanningForm(reply?.form);
	const problems = reply?.isRefused ? [{ message: words.refusedText }] : form.problems;
	return (
		<PanelPage
			title={words.detail.title(request.number)}
			meta={<Content>{request.name}</Content>}
			back={{ href: "/panel/privasi", label: words.queue.title }}
			news={words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={reply?.isRefused ? words.refusedTitle : t.frame.errorSummary} errors={problems} />}
		>
			<Stack>
				<RequestFacts request={request} registration={registration} now={now} />
				<DecideRequest request={request} form={form} />
			</Stack>
		</PanelPage>
	);
}
