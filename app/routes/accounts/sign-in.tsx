import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askSignInLink } from "#app/domain/accounts/ask-sign-in-link";
import { accountEmail } from "#app/domain/accounts/email";
import { linkSchema, signInSchema } from "#app/domain/accounts/schema";
import { signIn } from "#app/domain/accounts/sign-in";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { listDemoFigures } from "#app/server/demo-figures.server";
import { checkForm, type FormReply, readForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { forgetAttempts, limitVisitor, type VisitorLimit } from "#app/server/limits.server";
import { seeOther } from "#app/server/responses.server";
import { goOn, newSession, offersDemoSignIn, returnPath } from "#app/server/sign-in.server";
import { DemoFigures } from "#app/ui/accounts/demo-figures";
import { problemsOf } from "#app/ui/accounts/problems";
import { ProviderEntry } from "#app/ui/accounts/provider-entry";
import { SignInForms } from "#app/ui/accounts/sign-in-forms";
import { SignInNews } from "#app/ui/accounts/sign-in-news";
import { PublicPage } from "#app/ui/layout/public-page";
import { ErrorSummary } from "#app/ui/primitives/error-summary";

export async function loader(args: LoaderFunctionArgs) {
	const { read, config } = await openToAll(args);
	const { searchParams } = new URL(args.request.url);
	const returnTo = returnPath(searchParams.get("lanjut"));
	if (await args.context.visitor()) throw seeOther(returnTo);
	return {
		returnTo,
		demoFigures: offersDemoSignIn(args) ? await listDemoFigures(read) : [],
		offersProvider: config.provider !== null,
		news: searchParams.get("kabar") ?? "",
	};
}

export async function action(args: ActionFunctionArgs) {
	const form = await readForm(args.request);
	return form.values.cara === "tautan" ? askForLink(args, form) : withPassword(args, form);
}

type Form = Awaited<ReturnType<typeof readForm>>;

async function withPassword(args: ActionFunctionArgs, posted: Form) {
	const { services } = await openToAll(args);
	const form = checkForm(posted, signInSchema);
	if (!form.ok) return refuse(form.reply, 400);
	const limit = { name: "sign-in", subject: accountOf(form.value.email), max: 5, minutes: 15, perAddress: 50 };
	const wait = await limited(args, limit);
	if (wait) return refuse({ errors: {}, values: form.values }, 429, wait);
	const session = newSession(args);
	const result = await signIn(services, form.value, session);
	if (!result.ok) return refuse({ errors: { email: result.reason }, values: form.values }, 400);
	await forgetAttempts(args, limit);
	throw goOn(args, session, result.next, returnPath(new URL(args.request.url).searchParams.get("lanjut")));
}

async function askForLink(args: ActionFunctionArgs, posted: Form) {
	const { services } = await openToAll(args);
	const form = checkForm(posted, linkSchema);
	if (!form.ok)
		return refuse({ ...form.reply, errors: { "link-email": form.reply.errors.email ?? "email-invalid" } }, 400);
	const limit = { name: "sign-in-link", subject: accountOf(form.value.email), max: 3, minutes: 15, perAddress: 30 };
	const wait = await limited(args, limit);
	if (wait) return refuse({ errors: {}, values: form.values }, 429, wait);
	await askSignInLink(services, form.value.email, args.context.lang);
	throw seeOther("/masuk?kabar=tautan");
}

/** One account is one subject of limits, however its address is spelt. */
const accountOf = (typed: string): string => accountEmail(typed)?.emailFolded ?? typed;

async function limited(args: ActionFunctionArgs, limit: VisitorLimit): Promise<number | null> {
	const answer = await limitVisitor(args, limit);
	return answer.ok ? null : answer.retryAfterSeconds;
}

/** The page again with what was typed, but never the password. */
function refuse({ errors, values }: FormReply, status: number, retryAfterSeconds?: number) {
	const headers = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
	const minutes = retryAfterSeconds === undefined ? null : Math.ceil(retryAfterSeconds / 60);
	return data({ form: { errors }, email: String(values.email ?? ""), minutes }, { status, headers });
}

/** A 429 says when to come back. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.accounts.signInTitle);

export default function SignIn() {
	const { returnTo, demoFigures, offersProvider, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const problems = problemsOf(reply?.form.errors, t);
	const wait = reply?.minutes ? [{ message: t.accounts.limited(reply.minutes) }] : [];
	return (
		<PublicPage
			title={t.accounts.signInTitle}
			lead={t.accounts.signInLead}
			before={<ErrorSummary title={t.frame.errorSummary} errors={[...wait, ...problems.list]} />}
		>
			{reply ? null : <SignInNews news={news} />}
			<DemoFigures figures={demoFigures} returnTo={returnTo} />
			{offersProvider ? <ProviderEntry returnTo={returnTo} /> : null}
			<SignInForms email={reply?.email} returnTo={returnTo} problem={problems.of} />
		</PublicPage>
	);
}
