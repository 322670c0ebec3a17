import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askSignInLink } from "#app/domain/accounts/ask-sign-in-link";
import { endSessions } from "#app/domain/accounts/end-sessions";
import { passwordSchema } from "#app/domain/accounts/schema";
import { setPassword } from "#app/domain/accounts/set-password";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { seeOther } from "#app/server/responses.server";
import { HeldRoles } from "#app/ui/accounts/held-roles";
import { PasswordForm } from "#app/ui/accounts/password-form";
import { passwordErrors, problemsOf } from "#app/ui/accounts/problems";
import { SecondFactorLine } from "#app/ui/accounts/second-factor-line";
import { SessionList } from "#app/ui/accounts/session-list";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { SummaryList } from "#app/ui/primitives/summary-list";
import * as accountQueries from "#db/queries/accounts";
import * as roleGrantQueries from "#db/queries/role-grants";
import * as secondFactorQueries from "#db/queries/second-factors";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user } = await signedIn(args, null);
	const now = services.now();
	const [sessions, account, standing, grants] = await Promise.all([
		accountQueries.listLivingSessions(read, user.id, now.toISOString()),
		accountQueries.findUser(read, user.id),
		secondFactorQueries.findStanding(read, user.id),
		roleGrantQueries.listByUsers(read, [user.id]),
	]);
	return {
		user: { name: user.name, email: user.email, officeName: user.officeName },
		roles: grants.map(({ role, officeName, eventTitle }) => ({ role, place: officeName ?? eventTitle ?? "" })),
		hasPassword: account?.passwordHash != null,
		standing: standing ?? null,
		sessions: sessions.map(({ tokenHash, createdAt, lastSeenAt, device }) => ({
			id: tokenHash,
			device,
			createdAt,
			lastSeenAt,
			isThis: tokenHash === user.sessionHash,
		})),
		news: new URL(args.request.url).searchParams.get("kabar") ?? "",
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, user } = await signedIn(args, null);
	const form = await readForm(args.request);
	if (form.values.tindakan === "akhiri-sesi") {
		const hash = String(form.values.sesi ?? "");
		await endSessions(services, user.id, hash ? { hash } : { except: user.sessionHash });
		throw seeOther("/panel/akun?kabar=sesi");
	}
	if (form.values.tindakan === "tautan-sandi") {
		const often = { name: "sign-in-link", subject: user.email, max: 3, minutes: 15, perAddress: 30 };
		if (!(await limitVisitor(args, often)).ok) return refuse({ password: "limitedText" }, 429);
		await askSignInLink(services, user.email, args.context.lang);
		throw seeOther("/panel/akun?kabar=tautanDikirim");
	}
	const checked = checkForm(form, passwordSchema);
	if (!checked.ok) return refuse(checked.reply.errors, 400);
	const limit = { name: "password", subject: user.id, max: 5, minutes: 15, perAddress: 50 };
	if (!(await limitVisitor(args, limit)).ok) return refuse({ proof: "limitedText" }, 429);
	const result = await setPassword(services, { ...checked.value, userId: user.id, sessionHash: user.sessionHash });
	if (!result.ok)
		return refuse(result.reason === "proof-wrong" ? { proof: result.reason } : passwordErrors[result.reason], 400);
	throw seeOther("/panel/akun?kabar=sandi");
}

/** Passwords are not sent back. */
const refuse = (errors: FieldErrors, status: number) => data({ form: { errors } }, { status });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.accounts.accountTitle);

export default function Account() {
	const { user, roles, hasPassword, standing, sessions, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const wrong = problemsOf(reply?.form.errors, t);
	const said: Readonly<Record<string, string>> = { ...t.accounts.news, ...t.password.news };
	return (
		<PanelPage
			title={t.accounts.accountTitle}
			news={reply || !Object.hasOwn(said, news) ? undefined : said[news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={wrong.list} />}
		>
			<SummaryList
				rows={[
					{ label: t.accounts.name, value: user.name },
					{
						label: t.accounts.email,
						value: user.email,
						action: { href: "/panel/akun/surel", label: t.accounts.change, hiddenLabel: t.accounts.email },
					},
					{ label: t.accounts.rolesHeld, value: <HeldRoles roles={roles} /> },
					{ label: t.accounts.office, value: <Content>{user.officeName}</Content> },
				]}
			/>
			<SecondFactorLine standing={standing} />
			<PasswordForm hasPassword={hasPassword} hasSecondFactor={standing !== null} problem={wrong.of} />
			<SessionList sessions={sessions} />
		</PanelPage>
	);
}
