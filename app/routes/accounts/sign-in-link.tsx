import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptSignInLink } from "#app/domain/accounts/accept-sign-in-link";
import { newPasswordSchema } from "#app/domain/accounts/schema";
import { setPasswordByLink } from "#app/domain/accounts/set-password-by-link";
import { tokenHash } from "#app/domain/links";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { enter, goOn, newSession } from "#app/server/sign-in.server";
import { LinkEntry } from "#app/ui/accounts/link-entry";
import { passwordErrors, problemsOf } from "#app/ui/accounts/problems";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as accountQueries from "#db/queries/accounts";

/** Looks only: mail scanners open links, and must not use them up. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await openToAll(args);
	const hash = tokenHash(args.params.token ?? "");
	const link = await accountQueries.findLivingLink(read, hash, services.now().toISOString());
	const entry = link && { hasPassword: link.hasPassword === 1, makesPassword: link.hasSecondFactor === 0 };
	return data({ entry: entry ?? null }, { status: link ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await openToAll(args);
	const [session, token] = [newSession(args), args.params.token ?? ""];
	const posted = await readForm(args.request);
	if (posted.values.password === undefined) {
		const next = await acceptSignInLink(services, token, session);
		if (!next) return dead();
		throw goOn(args, session, next, "/panel/akun?kabar=tautan");
	}
	const form = checkForm(posted, newPasswordSchema);
	if (!form.ok) return refuse(form.reply.errors);
	const result = await setPasswordByLink(services, { ...form.value, token }, session);
	if (result.ok) throw enter(args, session, "/panel/akun?kabar=sandi");
	return result.reason === "link-dead" ? dead() : refuse(passwordErrors[result.reason]);
}

const dead = () => data({ isDead: true, form: { errors: {} as FieldErrors } }, { status: 404 });
const refuse = (errors: FieldErrors) => data({ isDead: false, form: { errors } }, { status: 400 });

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => (shown?.entry ? t.accounts.openLinkTitle : t.accounts.deadLinkTitle));

export default function SignInLink() {
	const { entry } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const wrong = problemsOf(reply?.form.errors, t);
	if (!entry || reply?.isDead) {
		return (
			<PublicPage title={t.accounts.deadLinkTitle} lead={t.accounts.deadLinkText}>
				<p>
					<LinkButton href="/masuk">{t.accounts.newLink}</LinkButton>
				</p>
			</PublicPage>
		);
	}
	const isFirst = entry.makesPassword && !entry.hasPassword;
	return (
		<PublicPage
			title={t.accounts.openLinkTitle}
			lead={isFirst ? t.password.makeLead : t.accounts.openLinkText}
			before={<ErrorSummary title={t.frame.errorSummary} errors={wrong.list} />}
		>
			<LinkEntry {...entry} problem={wrong.of} />
		</PublicPage>
	);
}
