import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginEnrolment } from "#app/domain/accounts/begin-enrolment";
import { enrolSecondFactor } from "#app/domain/accounts/enrol-second-factor";
import { readEnrolment } from "#app/domain/accounts/enrolment";
import { removeSecondFactor } from "#app/domain/accounts/remove-second-factor";
import { renewRecoveryCodes } from "#app/domain/accounts/renew-recovery-codes";
import { enrolSchema, proofSchema } from "#app/domain/accounts/second-factor-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { signedInAtAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { seeOther } from "#app/server/responses.server";
import { showSecret } from "#app/server/second-factor.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { ProofBeforeEnrolment } from "#app/ui/accounts/proof-before-enrolment";
import { RecoveryCodes } from "#app/ui/accounts/recovery-codes";
import { SecondFactorEnrolment } from "#app/ui/accounts/second-factor-enrolment";
import { SecondFactorStanding } from "#app/ui/accounts/second-factor-standing";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as accountQueries from "#db/queries/accounts";
import * as secondFactorQueries from "#db/queries/second-factors";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user } = await signedInAtAll(args);
	const [standing, account] = await Promise.all([
		secondFactorQueries.findStanding(read, user.id),
		accountQueries.findUser(read, user.id),
	]);
	const proof = { userId: user.id, sessionHash: user.sessionHash, proof: "" };
	const begun = standing ? null : await beginEnrolment(services, proof);
	return {
		email: user.email,
		isRequired: user.mustEnrol,
		standing: standing ?? null,
		secret: begun?.ok ? await showSecret(begun.enrolment, user.email) : null,
		asks: begun?.ok ? null : account?.passwordHash ? ("password" as const) : ("link" as const),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, user } = await signedInAtAll(args);
	const posted = await readForm(args.request);
	const proof = { userId: user.id, sessionHash: user.sessionHash };
	const limit = { name: "proof", subject: user.id, max: 5, minutes: 15, perAddress: 50 };
	const isAllowed = async () => (await limitVisitor(args, limit)).ok;
	if (posted.values.tindakan === "aktifkan") {
		const [sealed, now] = [String(posted.values.secret ?? ""), services.now()];
		const secret = readEnrolment(services.sealer, now, proof, sealed);
		if (!secret) throw seeOther("/panel/akun/verifikasi?kabar=lama");
		// The same secret again: what was scanned stays right.
		const shown = await showSecret({ secret, sealed }, user.email);
		const form = checkForm(posted, enrolSchema);
		if (!form.ok) return refuse(form.reply.errors, 400, shown);
		if (!(await isAllowed())) return refuse({ code: "limitedText" }, 429, shown);
		const result = await enrolSecondFactor(services, { ...proof, sealed, code: form.value.code });
		return result.ok ? showOnce(result.recoveryCodes, true) : refuse({ code: result.reason }, 400, shown);
	}
	const form = checkForm(posted, proofSchema);
	const field = posted.values.tindakan === "matikan" ? "proof-off" : "proof";
	if (!form.ok) return refuse({ [field]: form.reply.errors.proof ?? "proof-wrong" }, 400);
	if (!(await isAllowed())) return refuse({ [field]: "limitedText" }, 429);
	if (posted.values.tindakan === "mulai") {
		const begun = await beginEnrolment(services, { ...proof, ...form.value });
		if (!begun.ok) return refuse({ [field]: begun.reason }, 400);
		return refuse({}, 200, await showSecret(begun.enrolment, user.email));
	}
	if (posted.values.tindakan === "kode-baru") {
		const result = await renewRecoveryCodes(services, { ...proof, ...form.value });
		return result.ok ? showOnce(result.recoveryCodes, false) : refuse({ [field]: result.reason }, 400);
	}
	const result = await removeSecondFactor(services, { ...proof, ...form.value });
	if (!result.ok) return refuse({ [field]: result.reason }, 400);
	throw seeOther("/panel/akun/verifikasi?kabar=mati");
}

type Shown = Awaited<ReturnType<typeof showSecret>>;

/** The answer to the form itself: codes that are read once stand in no address and in no later page. */
const showOnce = (codes: string[], isFirst: boolean) => ({ codes, isFirst, form: null, secret: null });

const refuse = (errors: FieldErrors, status: number, secret: Shown | null = null) =>
	data({ codes: null, isFirst: false, form: { errors }, secret }, { status });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.secondFactor.title);

export default function SecondFactor() {
	const { email, isRequired, standing, secret, asks, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.secondFactor;
	const wrong = problemsOf(reply?.form?.errors, t);
	if (reply?.codes) return <RecoveryCodes codes={reply.codes} email={email} isFirst={reply.isFirst} />;
	const said = (news === "mati" && words.news.mati) || (news === "lama" && t.errors["secret-lost"]) || undefined;
	const shown = reply?.secret ?? secret;
	return (
		<PanelPage
			title={words.title}
			lead={isRequired ? words.requiredLead : words.lead}
			back={isRequired ? undefined : { href: "/panel/akun", label: words.back }}
			news={reply ? undefined : said}
			before={<ErrorSummary title={t.frame.errorSummary} errors={wrong.list} />}
		>
			<ReadingColumn>
				{standing ? <SecondFactorStanding {...standing} problem={wrong.of} /> : null}
				{!standing && shown ? <SecondFactorEnrolment secret={shown} email={email} problem={wrong.of} /> : null}
				{!standing && !shown ? <ProofBeforeEnrolment asks={asks} problem={wrong.of} /> : null}
			</ReadingColumn>
		</PanelPage>
	);
}
