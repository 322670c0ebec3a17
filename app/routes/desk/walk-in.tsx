import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { walkInFormSchema } from "#app/domain/attendance/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { listOfForm } from "#app/server/desk-lists.server";
import { deskReader } from "#app/server/desk-person.server";
import { placeOf } from "#app/server/desk-station.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { enterWalkIn, walkInPage } from "#app/server/walk-in.server";
import { listHref } from "#app/ui/attendance/types";
import { WalkInForm, walkInFields } from "#app/ui/attendance/walk-in-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { errorList, textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, user, may } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	return walkInPage(read, event, query, { reader: deskReader({ user, may }), now: services.now() });
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const form = await parseForm(args.request, walkInFormSchema);
	if (!form.ok) return data({ form: form.reply, refusal: null, key: null }, { status: 400 });
	const list = await listOfForm(read, event, form.value);
	const done = await enterWalkIn(services, event.id, { list, asked: form.value, place: placeOf(args.request) });
	if (done.ok) throw seeOther(done.href);
	return data({ form: { errors: {}, values: form.values }, refusal: done.refusal, key: done.key }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.door.walkIn.title);

export default function WalkIn() {
	const { event, list, seats, isSupervisor, pageKey } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.door.walkIn;
	const form = reply?.form ?? { errors: {}, values: {} };
	const refusal = reply?.refusal;
	const refusals = {
		full: isSupervisor ? words.fullForSupervisor : words.fullForOfficer,
		"already-registered": words.already,
		reused: t.door.reused,
		"not-held": t.door.notHeld,
	};
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{event.title}</Content>}
			lead={words.lead}
			back={{ href: listHref(list), label: t.door.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, walkInFields)} />}
		>
			{refusal ? (
				<Notification tone="warn" alert>
					{refusals[refusal]}
				</Notification>
			) : null}
			<WalkInForm
				forms={{ list, key: (reply?.key ?? textOf(form.values, "key")) || pageKey }}
				seats={seats}
				values={form.values}
				errors={form.errors}
				asksReason={isSupervisor && (refusal === "full" || textOf(form.values, "reason") !== "")}
			/>
		</PanelPage>
	);
}
