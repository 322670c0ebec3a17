import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordView } from "#app/domain/audit/record-view";
import { formatPhone } from "#app/domain/registrations/phone";
import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { SummaryList } from "#app/ui/primitives/summary-list";

/** How a supervisor reaches somebody who is waited for; a desk's device never holds it. */
export async function loader(args: LoaderFunctionArgs) {
	const { eventId, registrationId } = args.params;
	const { services, event, registration } = await signedIn(args, "attendance.override", {
		event: eventId,
		registration: registrationId,
	});
	const { code, organisationName, phone } = registration;
	await recordView(services, {
		...{ action: "phone.viewed", subjectId: registration.id, eventId: event.id, officeId: event.officeId },
		people: [{ kind: "registration", ids: [registration.id] }],
	});
	return {
		event: { id: event.id, title: event.title },
		person: { name: printedName(registration), code, organisationName },
		phone: phone && { shown: formatPhone(phone), href: `tel:${phone}` },
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.desk.contact.title);

export default function Contact() {
	const { event, person, phone } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.desk.contact;
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{event.title}</Content>}
			back={{ href: `/petugas/${event.id}`, label: t.door.back }}
		>
			<SummaryList
				rows={[
					{ label: words.name, value: <Content>{person.name}</Content> },
					{ label: words.organisation, value: <Content>{person.organisationName}</Content> },
					{ label: words.code, value: person.code },
					{ label: words.phone, value: phone ? <a href={phone.href}>{phone.shown}</a> : words.none },
				]}
			/>
		</PanelPage>
	);
}
