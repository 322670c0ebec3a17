import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askEmailChange } from "#app/domain/accounts/ask-email-change";
import { freshSince, proveSelf } from "#app/domain/accounts/prove-self";
import { emailChangeSchema } from "#app/domain/accounts/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type FieldErrors, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { EmailChangeForm } from "#app/ui/accounts/email-change-form";
import { problemsOf } from "#app/ui/accounts/problems";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as accountQueries from "#db/queries/accounts";
import * as emailChangeQueries from "#db/queries/email-changes";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user } = await signedIn(args, null);
	const now = services.now();
	const [waiting, isFresh] = await Promise.all([
		emailChangeQueries.findWaitingAddress(read, user.id, now.toISOString()),
		accountQueries.isSessionSince(read, user.id, user.sessionHash, freshSince(now)),
	]);
	const news = new URL(args.request.url).searchParams.get("kabar");
	return { current: user.email, waiting, asksProof: !isFresh, isSent: news === "dikirim" };
}

export async function action(args: ActionFunctionArgs) {
	const { services, user } = await signedIn(args, null);
	const form = await parseForm(args.request, emailChangeSchema);
	const typed = String((form.ok ? form.values : form.reply.values).email ?? "");
	if (!form.ok) return refuse(form.reply.errors, typed, 400);
	const limit = { name: "proof", subject: user.id, max: 5, minutes: 15, perAddress: 50 };
	if (!(await limitVisitor(args, limit)).ok) return refuse({ email: "limitedText" }, typed, 429);
	const { id: userId, sessionHash } = user;
	if (!(await proveSelf(services, { userId, sessionHash, proof: form.value.proof })))
		return refuse({ proof: "proof-wrong" }, typed, 400);
	const asked = { userId, sessionHash, email: form.value.email };
	const result = await askEmailChange(services, asked, args.context.lang);
	if (result.ok) throw seeOther("/panel/akun/surel?kabar=dikirim");
	if (result.reason === "no-such-user") throw notFound();
	return refuse({ email: result.reason }, typed, 400);
}

const refuse = (errors: FieldErrors, email: string, status: number) => data({ form: { errors }, email }, { status });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.emailChange.title);

export default function ChangeEmail() {
	const { isSent, ...shown } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const wrong = problemsOf(reply?.form.errors, t);
	return (
		<PanelPage
			title={t.emailChange.title}
			lead={t.emailChange.lead}
			back={{ href: "/panel/akun", label: t.secondFactor.back }}
			news={isSent && !reply ? t.emailChange.news.dikirim : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={wrong.list} />}
		>
			<ReadingColumn>
				<EmailChangeForm {...shown} email={reply?.email} problem={wrong.of} />
			</ReadingColumn>
		</PanelPage>
	);
}
