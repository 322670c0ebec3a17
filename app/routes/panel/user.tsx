import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { disableUser } from "#app/domain/accounts/disable-user";
import { editUser } from "#app/domain/accounts/edit-user";
import { enableUser } from "#app/domain/accounts/enable-user";
import { endSessions } from "#app/domain/accounts/end-sessions";
import { resetSecondFactor } from "#app/domain/accounts/reset-second-factor";
import { userSchema } from "#app/domain/accounts/schema";
import { sendUserLink } from "#app/domain/accounts/send-user-link";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, type FormValues, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { UserAccess } from "#app/ui/accounts/user-access";
import { UserFields } from "#app/ui/accounts/user-fields";
import { UserStatus } from "#app/ui/accounts/user-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as accountQueries from "#db/queries/accounts";
import * as secondFactorQueries from "#db/queries/second-factors";

export async function loader(args: LoaderFunctionArgs) {
	const { read, user } = await signedIn(args, "users.manage");
	const found = await accountQueries.findUser(read, args.params.userId ?? "");
	if (!found) throw notFound();
	const { id, name, email, role, officeId, isActive, passwordHash } = found;
	return {
		user: { id, name, email, role, officeId, isActive: isActive === 1, hasPassword: passwordHash !== null },
		hasSecondFactor: (await secondFactorQueries.findStanding(read, id)) !== undefined,
		isSelf: id === user.id,
		offices: await accountQueries.listOffices(read),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services } = await signedIn(args, "users.manage");
	const user = await accountQueries.findUser(read, args.params.userId ?? "");
	if (!user) throw notFound();
	const posted = await readForm(args.request);
	const done = (news: string) => seeOther(`/panel/pengguna/${user.id}?kabar=${news}`);
	switch (posted.values.tindakan) {
		case "tautan":
			if (!(await sendUserLink(services, user.id, args.context.lang))) throw notFound();
			throw done("dikirim");
		case "akhiri-sesi":
			await endSessions(services, user.id, { except: null });
			throw done("sesi");
		case "hapus-verifikasi": {
			const result = await resetSecondFactor(services, user.id);
			if (!result.ok && result.reason !== "not-enrolled") throw notFound();
			throw done("dihapus");
		}
		case "aktifkan":
			await enableUser(services, user.id);
			throw done("aktif");
		case "nonaktifkan": {
			const result = await disableUser(services, user.id);
			if (!result.ok) return refuseUser(result.reason, { name: user.name, role: user.role, officeId: user.officeId });
			throw done("nonaktif");
		}
	}
	const form = checkForm(posted, userSchema);
	if (!form.ok) return refuse(form.reply.errors, form.reply.values);
	const result = await editUser(services, user.id, form.value);
	if (!result.ok) return refuseUser(result.reason, form.values);
	throw done("disimpan");
}

function refuseUser(reason: "no-such-user" | "no-such-office" | "last-admin" | "own-account", values: FormValues) {
	if (reason === "no-such-user") throw notFound();
	return refuse(reason === "no-such-office" ? { officeId: "choose-one" } : { role: reason }, values);
}

function refuse(errors: FieldErrors, { name, role, officeId }: FormValues) {
	const values = { name: String(name ?? ""), role: String(role ?? ""), officeId: String(officeId ?? "") };
	return data({ form: { errors, values } }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => shown?.user.name ?? t.accounts.usersTitle);

export default function User() {
	const { user, isSelf, hasSecondFactor, offices, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const problems = problemsOf(reply?.form.errors, t);
	const said = news && news in t.accounts.news ? t.accounts.news[news as keyof typeof t.accounts.news] : undefined;
	return (
		<PanelPage
			title={user.name}
			meta={<UserStatus user={user} />}
			lead={user.email}
			back={{ href: "/panel/pengguna", label: t.accounts.backToUsers }}
			news={reply ? undefined : said}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems.list} />}
		>
			<ReadingColumn>
				<form method="post" noValidate>
					<UserFields values={reply?.form.values ?? user} offices={offices} problem={problems.of} />
					<Button>{t.accounts.saveUser}</Button>
				</form>
				<UserAccess user={{ ...user, hasSecondFactor }} isSelf={isSelf} />
			</ReadingColumn>
		</PanelPage>
	);
}
