import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { giveSecondFactor } from "#app/domain/accounts/give-second-factor";
import { codeSchema, recoverySchema } from "#app/domain/accounts/second-factor-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { forgetAttempts, limitAccount, limitVisitor } from "#app/server/limits.server";
import { seeOther } from "#app/server/responses.server";
import { enter, newSession, returnPath, stepHashOf } from "#app/server/sign-in.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { SecondStepForms } from "#app/ui/accounts/second-step-forms";
import { PublicPage } from "#app/ui/layout/public-page";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as secondFactorQueries from "#db/queries/second-factors";

const returnTo = ({ request }: LoaderFunctionArgs | ActionFunctionArgs) =>
	returnPath(new URL(request.url).searchParams.get("lanjut"));

/** The first step this browser has passed; without one signing in begins anew. */
async function waitingStep(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const { read, services } = await openToAll(args);
	const hash = stepHashOf(args);
	const step = await secondFactorQueries.findLivingStep(read, hash, services.now().toISOString());
	if (!step) throw seeOther("/masuk?kabar=ulang");
	return { services, hash, userId: step.userId };
}

export async function loader(args: LoaderFunctionArgs) {
	await waitingStep(args);
	return { returnTo: returnTo(args) };
}

export async function action(args: ActionFunctionArgs) {
	const { services, hash, userId } = await waitingStep(args);
	const posted = await readForm(args.request);
	const field = posted.values.recovery === undefined ? "code" : "recovery";
	const form = checkForm(posted, field === "code" ? codeSchema : recoverySchema);
	if (!form.ok) return refuse(form.reply.errors, 400);
	const limit = { name: "second-factor", subject: userId, max: 5, minutes: 15, perAddress: 50 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok) return refuse({}, 429, allowed.retryAfterSeconds);
	// A code of six digits can be guessed from many places at once; a recovery code cannot, and opens meanwhile.
	const everywhere = { name: "second-factor", subject: userId, max: 30, minutes: 60 };
	const within = field === "code" ? await limitAccount(args, everywhere) : allowed;
	if (!within.ok) return refuse({}, 429, within.retryAfterSeconds);
	const session = newSession(args);
	const typed = "code" in form.value ? form.value.code : form.value.recovery;
	const result = await giveSecondFactor(services, hash, typed, session);
	if (result.ok) {
		await forgetAttempts(args, limit);
		throw enter(args, session, returnTo(args));
	}
	if (result.reason === "step-over") throw seeOther("/masuk?kabar=ulang");
	return refuse({ [field]: field === "code" ? "code-wrong" : "recovery-wrong" }, 400);
}

function refuse(errors: FieldErrors, status: number, retryAfterSeconds?: number) {
	const headers = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
	const minutes = retryAfterSeconds === undefined ? null : Math.ceil(retryAfterSeconds / 60);
	return data({ form: { errors }, minutes }, { status, headers });
}

/** A 429 says when to come back. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.secondFactor.stepTitle);

export default function SecondStep() {
	const { returnTo } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const problems = problemsOf(reply?.form.errors, t);
	const wait = reply?.minutes ? [{ message: t.accounts.limited(reply.minutes) }] : [];
	return (
		<PublicPage
			title={t.secondFactor.stepTitle}
			lead={t.secondFactor.stepLead}
			before={<ErrorSummary title={t.frame.errorSummary} errors={[...wait, ...problems.list]} />}
		>
			<SecondStepForms returnTo={returnTo} problem={problems.of} />
		</PublicPage>
	);
}
