import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { profileAct, profileValues } from "#app/server/cooperative-profile.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { Assignment, ProfileForm, profileFields } from "#app/ui/cooperatives/profile-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as officeQueries from "#db/queries/offices";

export async function loader(args: LoaderFunctionArgs) {
	const { read, may, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const id = cooperative.organisationId;
	const amendments = await cooperativeQueries.listAmendments(read, id);
	return {
		back: `/panel/koperasi/${id}`,
		name: cooperative.name,
		values: profileValues(cooperative, amendments),
		assignment: {
			mentorName: cooperative.mentorName,
			officeId: cooperative.officeId,
			offices: may("cooperatives.assign") ? await officeQueries.listAll(read) : null,
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, may, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const id = cooperative.organisationId;
	const mayAssign = may("cooperatives.assign");
	const acted = await profileAct(services, id, await readForm(args.request), mayAssign);
	if (acted.ok) throw seeOther(`/panel/koperasi/${id}?kabar=${acted.news}`);
	return data({ form: acted.form, problem: acted.problem }, { status: acted.status });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.profile.title);

export default function CooperativeProfile() {
	const { back, name, values, assignment } = useLoaderData<typeof loader>();
	const acted = useActionData<typeof action>();
	const form = acted?.form ?? { errors: {}, values };
	const { t } = useLanguage();
	const words = t.cooperatives;
	const problem = acted?.problem ? [{ message: words.profile[acted.problem] }] : [];
	return (
		<PanelPage
			title={words.profile.title}
			meta={<Content>{name}</Content>}
			lead={words.profile.lead}
			back={{ href: back, label: words.record.backToOne }}
			before={
				<ErrorSummary
					title={t.frame.errorSummary}
					errors={[...problem, ...errorList(t, form.errors, [...profileFields, "mentor", "office"])]}
				/>
			}
		>
			<Columns sideAt="right" side={<Assignment {...assignment} />}>
				<ProfileForm form={form} />
			</Columns>
		</PanelPage>
	);
}
