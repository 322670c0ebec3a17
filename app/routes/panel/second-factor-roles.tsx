import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSecondFactor } from "#app/domain/accounts/require-second-factor";
import { requiredRolesSchema } from "#app/domain/accounts/second-factor-schema";
import { roles } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Button } from "#app/ui/primitives/button";
import { CheckboxGroup } from "#app/ui/primitives/choice-field";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as secondFactorQueries from "#db/queries/second-factors";

export async function loader(args: LoaderFunctionArgs) {
	const { read } = await signedIn(args, "policies.manage");
	const [required, without] = await Promise.all([
		secondFactorQueries.listRequiringRoles(read),
		secondFactorQueries.countWithoutFactor(read),
	]);
	const totals = new Map(without.map(({ role, total }) => [role, total]));
	return {
		required,
		roles: roles.map((role) => ({ role, without: totals.get(role) ?? 0 })),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "policies.manage");
	const form = await parseForm(args.request, requiredRolesSchema);
	if (!form.ok) return data({ form: { errors: form.reply.errors } }, { status: 400 });
	await requireSecondFactor(services, form.value.roles);
	throw seeOther("/panel/pengguna/verifikasi?kabar=wajib");
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.secondFactor.rolesTitle);

export default function SecondFactorRoles() {
	const shown = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.secondFactor;
	const problems = problemsOf(reply?.form.errors, t);
	return (
		<PanelPage
			title={words.rolesTitle}
			lead={words.rolesLead}
			back={{ href: "/panel/pengguna", label: t.accounts.backToUsers }}
			news={shown.news === "wajib" && !reply ? words.news.wajib : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems.list} />}
		>
			<ReadingColumn>
				<form method="post" noValidate>
					<CheckboxGroup
						name="roles"
						label={words.rolesLabel}
						values={shown.required}
						choices={shown.roles.map(({ role, without }) => ({
							value: role,
							label: t.accounts.roles[role],
							hint: words.withoutFactor(without),
						}))}
						error={problems.of("roles")}
					/>
					<Button>{words.saveRoles}</Button>
				</form>
			</ReadingColumn>
		</PanelPage>
	);
}
