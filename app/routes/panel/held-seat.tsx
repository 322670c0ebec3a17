import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declinedSeatSchema } from "#app/domain/answers/declined-seat-schema";
import { keepSeat } from "#app/domain/answers/keep-seat";
import { releaseSeat } from "#app/domain/answers/release-seat";
import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { heldSeat } from "#app/server/calendar-answers.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { HeldSeatFacts } from "#app/ui/answers/held-seat";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Button, ButtonRow } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as registrationQueries from "#db/queries/registrations";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	registration: params.registrationId,
});

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const page = `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`;
	const held = await heldSeat(read, event, registration, services.now());
	if (!held) throw seeOther(`${page}?gagal=nothing-held`);
	const { waiting } = await registrationQueries.countPlaces(read, event.id);
	return {
		event: workspaceEvent(event, services.now()),
		page,
		name: printedName(registration),
		code: registration.code,
		timeZone: event.timeZone,
		held,
		waiting: waiting[registration.category],
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, declinedSeatSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const page = `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`;
	const isKept = form.value.answer === "keep";
	const result = await (isKept ? keepSeat : releaseSeat)(services, registration);
	if (!result.ok && result.reason === "no-such-registration") throw notFound();
	// A seat that is kept already is kept.
	const isDone = result.ok && (!("released" in result) || result.released);
	throw seeOther(isDone ? `${page}?kabar=${isKept ? "seat-kept" : "seat-released"}` : `${page}?gagal=nothing-held`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.answers.held.title);

export default function HeldSeatPage() {
	const { event, page, name, code, timeZone, held, waiting } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { lang, t } = useLanguage();
	const words = t.answers.held;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={`${words.title}: ${name}, ${code}`}
			back={{ href: page, label: t.registrations.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form ? [{ message: t.answers.page.choose }] : []} />}
		>
			<ReadingColumn>
				<HeldSeatFacts held={held} timeZone={timeZone} />
				<p>{held.places === null ? words.consequence(name) : words.placesConsequence(name)}</p>
				{held.places === null ? (
					<p>{waiting > 0 ? words.waiting(formatNumber(waiting, lang)) : words.nobodyWaits}</p>
				) : null}
				<form method="post">
					<ButtonRow>
						<Button name="answer" value="release" variant="danger">
							{words.release}
						</Button>
						<Button name="answer" value="keep" variant="secondary">
							{words.keep}
						</Button>
					</ButtonRow>
				</form>
			</ReadingColumn>
		</EventWorkspace>
	);
}
