import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelGroup } from "#app/domain/groups/cancel-group";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { reasonSchema } from "#app/domain/registrations/staff-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { groupFacts } from "#app/server/group-page.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReasonForm } from "#app/ui/followups/reason-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	group: params.groupId,
});

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, group } = await signedIn(args, "registrations.write", wanted(args));
	const page = `/panel/kegiatan/${event.id}/rombongan/${group.id}`;
	const shown = workspaceEvent(event, services.now());
	const { counts } = await groupFacts(read, group, event, services.now());
	if (counts.living === 0 || staffRefusalOf(shown.phase)) throw seeOther(`${page}?gagal=ended`);
	return { event: shown, page, count: counts.living };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, group } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, reasonSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await cancelGroup(services, group.id, form.value);
	if (!result.ok && result.reason === "no-such-group") throw notFound();
	const page = `/panel/kegiatan/${event.id}/rombongan/${group.id}`;
	throw seeOther(`${page}?${result.ok ? "kabar=cancelled" : "gagal=ended"}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.groups.panel.cancelTitle);

export default function CancelGroup() {
	const { event, page, count } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.groups.panel;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.cancelTitle}
			lead={words.cancelLead(count)}
			back={{ href: page, label: words.backToGroup }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, ["reason"])} />}
		>
			<ReadingColumn>
				<ReasonForm
					form={form}
					variant="danger"
					words={{ reason: words.reason, confirm: words.cancelSubmit, keep: words.keep }}
					back={page}
				/>
			</ReadingColumn>
		</EventWorkspace>
	);
}
