import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { qrSvg } from "#app/documents/qr";
import { findSchema, linkRequestSchema } from "#app/domain/registrations/find-schema";
import { personalPage } from "#app/domain/registrations/personal-page";
import { requestLinks } from "#app/domain/registrations/request-links";
import { ticketText } from "#app/domain/registrations/ticket";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, type FormValues, readForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { useRequest } from "#app/ui/layout/request-context";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Notification } from "#app/ui/primitives/notification";
import { FindForms } from "#app/ui/registrations/find-forms";
import { LinkSent } from "#app/ui/registrations/link-sent";
import { RegistrationView } from "#app/ui/registrations/registration-view";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";

export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const posted = await readForm(args.request);
	return "email" in posted.values ? sendLink(args, posted) : show(args, posted);
}

type Form = Awaited<ReturnType<typeof readForm>>;

/** The form again, with what is wrong or how long to wait. */
function again(values: FormValues, status: number, errors: FieldErrors, wait = 0) {
	const headers = wait > 0 ? { "retry-after": String(wait) } : {};
	return data({ kind: "form" as const, form: { values, errors }, minutes: Math.ceil(wait / 60) }, { status, headers });
}

async function sendLink(args: ActionFunctionArgs, posted: Form) {
	const { services } = await openToAll(args);
	const form = checkForm(posted, linkRequestSchema);
	if (!form.ok) return again(form.reply.values, 400, form.reply.errors);
	const limit = { name: "find-by-email", subject: form.value.email, max: 5, minutes: 15, perAddress: 60 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok) return again(form.values, 429, {}, allowed.retryAfterSeconds);
	await requestLinks(services, form.value.email);
	return data({ kind: "sent" as const });
}

async function show(args: ActionFunctionArgs, posted: Form) {
	const { read, services } = await openToAll(args);
	const form = checkForm(posted, findSchema);
	if (!form.ok) return again(form.reply.values, 400, form.reply.errors);
	const limit = { name: "find-by-code", subject: form.value.code, max: 5, minutes: 15, perAddress: 60 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok) return again(form.values, 429, {}, allowed.retryAfterSeconds);
	const registration = await registrationQueries.findByCode(read, form.value.code);
	const event = registration && (await eventQueries.findById(read, registration.eventId));
	// A wrong number and an unknown code look the same.
	if (!event || registration.phone !== form.value.phone)
		return again(form.values, 404, { code: "registration-unknown" });
	const page = await personalPage(read, registration, event, services.now());
	const qr = page.hasTicket ? await qrSvg(ticketText(services.links, registration)) : null;
	return data({ kind: "found" as const, page, qr });
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.participation.find.title);

export default function FindRegistration() {
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.participation.find;
	const { search } = useRequest();
	const isHandedOver = !reply && new URLSearchParams(search).get("kabar") === "dialihkan";
	const back = { href: "/pendaftaran", label: words.title };
	if (reply?.kind === "sent") return <LinkSent afterRegistration={false} back={back} />;
	if (reply?.kind === "found") {
		return (
			<ReadingColumn>
				<RegistrationView registration={reply.page} qr={reply.qr} />
				<p>
					<a href="/pendaftaran">{words.again}</a>
				</p>
			</ReadingColumn>
		);
	}
	const { form, minutes } = reply ?? { form: { values: {}, errors: {} }, minutes: 0 };
	return (
		<>
			{isHandedOver ? (
				<Notification tone="success" title={t.form.mine.handedOverTitle} alert>
					{t.form.mine.handedOver}
				</Notification>
			) : null}
			<FindForms {...form} minutes={minutes} />
		</>
	);
}
