import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { officesHolding } from "#app/domain/accounts/rules";
import { moveStage } from "#app/domain/cooperatives/move-stage";
import { stagesAfter } from "#app/domain/cooperatives/rules";
import { moveSchema } from "#app/domain/cooperatives/schema";
import { today } from "#app/domain/cooperatives/today";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { moveProblem } from "#app/server/cooperative-problems.server";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { withoutPersonalNumber } from "#app/server/personal-number.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { MoveForm, moveFields } from "#app/ui/cooperatives/move-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { services, user, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const { stage } = cooperative;
	return {
		back: `/panel/koperasi/${cooperative.organisationId}`,
		name: cooperative.name,
		stage,
		offered: stagesAfter(stage),
		isOwnOffice: officesHolding(user.held, "cooperatives.confirm").includes(cooperative.officeId ?? ""),
		today: today(services),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const posted = await readForm(args.request);
	const form = checkForm(posted, moveSchema);
	if (!form.ok) return data({ form: withoutPersonalNumber(form.reply) }, { status: 400 });
	const file = posted.files.get("file");
	const handedIn = file && { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
	const result = await moveStage(services, cooperative.organisationId, form.value, handedIn);
	if (result.ok) throw seeOther(`/panel/koperasi/${cooperative.organisationId}?kabar=moved`);
	if (result.reason === "no-such-cooperative") throw notFound();
	const { errors, status } = moveProblem(result.reason);
	return data({ form: { errors, values: form.values } }, { status });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.move.title);

export default function MoveCooperative() {
	const { back, name, stage, offered, isOwnOffice, today: last } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: { happenedOn: last } };
	const { t } = useLanguage();
	const words = t.cooperatives;
	return (
		<PanelPage
			title={words.move.title}
			meta={<Content>{name}</Content>}
			lead={words.move.now(words.stages[stage])}
			back={{ href: back, label: words.record.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, moveFields)} />}
		>
			<ReadingColumn>
				{offered.length > 0 ? (
					<MoveForm stage={stage} offered={offered} isOwnOffice={isOwnOffice} today={last} form={form} />
				) : (
					<p>{words.move.end}</p>
				)}
			</ReadingColumn>
		</PanelPage>
	);
}
