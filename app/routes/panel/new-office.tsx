import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createOffice } from "#app/domain/offices/create-office";
import { newOfficeSchema } from "#app/domain/offices/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type FieldErrors, type FormValues, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { officeErrors } from "#app/server/office-acts.server";
import { seeOther } from "#app/server/responses.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { PanelPage } from "#app/ui/layout/panel-page";
import { OfficeFields, ParentField } from "#app/ui/offices/office-fields";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as officeQueries from "#db/queries/offices";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope } = await signedIn(args, "users.manage");
	const [parents, provinces, regencies] = await Promise.all([
		officeQueries.listReached(read, scope.officeIds),
		regionQueries.listProvinces(read),
		regionQueries.listRegencies(read),
	]);
	return { parents, regions: { provinces, regencies } };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "users.manage");
	const form = await parseForm(args.request, newOfficeSchema);
	if (!form.ok) return refuse(form.reply.errors, form.reply.values);
	const result = await createOffice(services, form.value);
	if (result.ok) throw seeOther(`/panel/pengguna/kantor/${result.officeId}?kabar=dibuat`);
	return refuse(officeErrors(result.reason), form.values);
}

function refuse(errors: FieldErrors, { name, region, parentId }: FormValues) {
	const values = { name: String(name ?? ""), region: String(region ?? ""), parentId: String(parentId ?? "") };
	return data({ form: { errors, values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.offices.add);

export default function NewOffice() {
	const { parents, regions } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const problems = problemsOf(reply?.form.errors, t);
	return (
		<PanelPage
			title={t.offices.add}
			back={{ href: "/panel/pengguna/kantor", label: t.offices.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems.list} />}
		>
			<ReadingColumn>
				<form method="post" noValidate>
					<OfficeFields values={reply?.form.values ?? {}} regions={regions} problem={problems.of} />
					<ParentField value={reply?.form.values.parentId} offices={parents} error={problems.of("parentId")} />
					<Button>{t.offices.create}</Button>
				</form>
			</ReadingColumn>
		</PanelPage>
	);
}
