import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editFollowup } from "#app/domain/followups/edit-followup";
import { isOpen } from "#app/domain/followups/rules";
import { followupEditSchema } from "#app/domain/followups/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { followupOffers, partyOf } from "#app/server/followup-offers.server";
import { refusedFollowup } from "#app/server/followup-refusal.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { FollowupForm, followupFields } from "#app/ui/followups/followup-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, followup, event } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	if (!isOpen(followup.status)) throw seeOther(`/panel/tindak-lanjut/${followup.id}?kabar=closed`);
	const [offers, ownerCategory, helperCategory] = await Promise.all([
		followupOffers(read, event, followup.cooperativeId),
		partyOf(read, followup.organisationId),
		partyOf(read, followup.helperId),
	]);
	return {
		back: `/panel/tindak-lanjut/${followup.id}`,
		code: followup.code,
		values: {
			title: followup.title,
			description: followup.description,
			theme: followup.theme,
			priority: followup.priority,
			sessionId: followup.sessionId ?? "",
			questionId: followup.questionId ?? "",
			cooperativeId: followup.cooperativeId ?? "",
			organisationName: followup.organisationName,
			ownerCategory,
			ownerName: followup.ownerName,
			ownerEmail: followup.ownerEmail ?? "",
			ownerPhone: followup.ownerPhone ?? "",
			helperName: followup.helperName,
			helperCategory,
			dueOn: followup.dueOn,
		},
		offers,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const form = await parseForm(args.request, followupEditSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const back = `/panel/tindak-lanjut/${followup.id}`;
	const result = await editFollowup(services, followup.id, form.value);
	if (result.ok) throw seeOther(result.changed ? `${back}?kabar=edited` : back);
	if (result.reason === "closed" || result.reason === "no-such-followup") throw seeOther(`${back}?kabar=closed`);
	return data({ form: { errors: refusedFollowup[result.reason], values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.form.editTitle);

export default function EditFollowup() {
	const { back, code, values, offers } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values };
	const { t } = useLanguage();
	const words = t.followups.form;
	return (
		<PanelPage
			title={words.editTitle}
			meta={code}
			back={{ href: back, label: t.followups.detail.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, followupFields)} />}
		>
			<ReadingColumn>
				<FollowupForm {...offers} form={form} asksReason submitLabel={words.save} />
			</ReadingColumn>
		</PanelPage>
	);
}
