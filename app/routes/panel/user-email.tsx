import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askEmailChange } from "#app/domain/accounts/ask-email-change";
import { emailChangeSchema } from "#app/domain/accounts/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { userPage } from "#app/server/user-page.server";
import { EmailChangeForm } from "#app/ui/accounts/email-change-form";
import { problemsOf } from "#app/ui/accounts/problems";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as emailChangeQueries from "#db/queries/email-changes";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user, account } = await signedIn(args, "users.manage", { account: args.params.userId });
	if (account.id === user.id) throw seeOther("/panel/akun/surel");
	if (!(await userPage(read, user, account)).owns) throw notFound();
	const waiting = await emailChangeQueries.findWaitingAddress(read, account.id, services.now().toISOString());
	const isSent = new URL(args.request.url).searchParams.get("kabar") === "dikirim";
	return { id: account.id, name: account.name, current: account.email, waiting, isSent };
}

export async function action(args: ActionFunctionArgs) {
	const { services, user, account } = await signedIn(args, "users.manage", { account: args.params.userId });
	const userId = account.id;
	// One's own address is changed with a proof of who one is.
	if (userId === user.id) throw seeOther("/panel/akun/surel");
	const form = await parseForm(args.request, emailChangeSchema);
	const email = String((form.ok ? form.values : form.reply.values).email ?? "");
	if (!form.ok) return data({ form: { errors: form.reply.errors }, email }, { status: 400 });
	const result = await askEmailChange(services, { userId, email, sessionHash: null }, args.context.lang);
	if (result.ok) throw seeOther(`/panel/pengguna/${userId}/surel?kabar=dikirim`);
	if (result.reason === "no-such-user") throw notFound();
	return data({ form: { errors: { email: result.reason } }, email }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => `${t.emailChange.title}: ${shown?.name ?? ""}`);

export default function UserEmail() {
	const { id, name, current, waiting, isSent } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const wrong = problemsOf(reply?.form.errors, t);
	return (
		<PanelPage
			title={t.emailChange.title}
			lead={t.emailChange.leadForOther}
			back={{ href: `/panel/pengguna/${id}`, label: name }}
			news={isSent && !reply ? t.emailChange.news.dikirim : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={wrong.list} />}
		>
			<ReadingColumn>
				<EmailChangeForm
					current={current}
					waiting={waiting}
					email={reply?.email}
					asksProof={false}
					problem={wrong.of}
				/>
			</ReadingColumn>
		</PanelPage>
	);
}
