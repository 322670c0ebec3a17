import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createUser } from "#app/domain/accounts/create-user";
import { newUserSchema } from "#app/domain/accounts/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type FieldErrors, type FormValues, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { RoleChoice } from "#app/ui/accounts/role-form";
import { UserFields } from "#app/ui/accounts/user-fields";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { TextField } from "#app/ui/primitives/field";
import * as officeQueries from "#db/queries/offices";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope, user } = await signedIn(args, "users.manage");
	return { offices: await officeQueries.listReached(read, scope.officeIds), officeId: user.officeId };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "users.manage");
	const form = await parseForm(args.request, newUserSchema);
	if (!form.ok) return refuse(form.reply.errors, form.reply.values);
	const result = await createUser(services, form.value, args.context.lang);
	if (result.ok) throw seeOther(`/panel/pengguna/${result.userId}?kabar=dibuat`);
	if (result.reason === "no-such-office") return refuse({ officeId: "choose-one" }, form.values);
	return refuse({ email: result.reason }, form.values);
}

function refuse(errors: FieldErrors, { name, email, role, officeId }: FormValues) {
	const text = (value: FormValues[string]) => String(value ?? "");
	const values = { name: text(name), email: text(email), role: text(role), officeId: text(officeId) };
	return data({ form: { errors, values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.accounts.newUserTitle);

export default function NewUser() {
	const { offices, officeId } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const problems = problemsOf(reply?.form.errors, t);
	return (
		<PanelPage
			title={t.accounts.newUserTitle}
			lead={t.accounts.newUserLead}
			back={{ href: "/panel/pengguna", label: t.accounts.backToUsers }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems.list} />}
		>
			<ReadingColumn>
				<form method="post" noValidate>
					<TextField
						name="email"
						label={t.accounts.email}
						type="email"
						value={reply?.form.values.email}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						width="medium"
						error={problems.of("email")}
					/>
					<UserFields values={reply?.form.values ?? { officeId }} offices={offices} problem={problems.of} />
					<RoleChoice value={reply?.form.values.role} error={problems.of("role")} />
					<Button>{t.accounts.createUser}</Button>
				</form>
			</ReadingColumn>
		</PanelPage>
	);
}
