import type { Deps } from "#app/domain/deps";
import { phaseOf } from "#app/domain/events/lifecycle";
import { isOver } from "#app/domain/events/rules";
import { groupStatus, mayName, namesUntil } from "#app/domain/groups/rules";
import { formatPhone } from "#app/domain/registrations/phone";
import { isLiving, printedName } from "#app/domain/registrations/rules";
import { messagesFor } from "#app/i18n/catalogue";
import { formatDateRange, formatTimeRange } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as groupQueries from "#db/queries/groups";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import { waLink } from "#emails/whatsapp";

/** A group as its contact sees it, and staff: what it has, and its delegates in their order. */
export async function groupFacts(read: ReadDb, group: RegistrationGroup, event: EventRow, now: Date) {
	const registrations = await groupQueries.listDelegates(read, [group.id]);
	const shown = registrations.filter(({ status }) => status !== "replaced");
	const living = shown.filter(({ status }) => isLiving(status));
	const waiting = living.find(({ status }) => status === "waitlisted");
	const phase = phaseOf(event, now);
	return {
		group: {
			organisation: group.organisationName,
			category: group.category,
			contactName: group.contactName,
			contactPosition: group.contactPosition,
			contactEmail: group.contactEmail,
			contactPhone: group.contactPhone && formatPhone(group.contactPhone),
			mailTo: group.mailTo,
			createdAt: group.createdAt,
			remindedAt: group.remindedAt,
		},
		status: groupStatus(shown.map(({ status }) => status)),
		position: waiting ? await registrationQueries.findQueuePosition(read, waiting) : null,
		namesUntil: namesUntil(event),
		isAhead: !isOver(phase) && phase !== "cancelled",
		counts: {
			living: living.length,
			unnamed: living.filter(({ isUnassigned }) => isUnassigned === 1).length,
			accepted: living.filter(({ acceptedAt }) => acceptedAt !== null).length,
		},
		delegates: shown.map((one, index) => ({
			id: one.id,
			number: index + 1,
			/** Null for a seat without a name. */
			name: one.isUnassigned === 1 ? null : printedName(one),
			code: one.code,
			status: one.status,
			isLiving: isLiving(one.status),
			hasAccepted: one.acceptedAt !== null,
			position: one.position,
			email: one.email,
			phone: one.phone && formatPhone(one.phone),
		})),
		registrations: shown,
	};
}

/** The contact's page: with every delegate's own link, and a text to pass it on with. */
export async function contactPage(read: ReadDb, deps: Deps, group: RegistrationGroup, event: EventRow, lang: Language) {
	const now = deps.now();
	const { registrations, delegates, ...facts } = await groupFacts(read, group, event, now);
	const days = await eventQueries.listDays(read, event.id);
	const say = passingOn(deps, event, days, lang);
	return {
		...facts,
		mayName: mayName(event, now, false),
		event: { title: event.title, slug: event.slug, timeZone: event.timeZone },
		delegates: delegates.map((delegate, index) => {
			const registration = registrations[index] as Registration;
			return { ...delegate, ...say(registration) };
		}),
	};
}

/** A delegate's link and the message that passes it on. */
function passingOn(
	{ links, site }: Deps,
	event: EventRow,
	days: readonly { startsAtLocal: string; endsAtLocal: string }[],
	lang: Language,
) {
	const t = messagesFor(lang);
	const [first, last] = [days[0], days.at(-1)];
	const when =
		first && last && event.status === "published"
			? `${formatDateRange(first.startsAtLocal, last.startsAtLocal, lang)}, ${formatTimeRange(first.startsAtLocal, first.endsAtLocal, event.timeZone, lang)}`
			: t.participation.mine.noDate;
	const place = [event.venueName, event.venueAddress].filter(Boolean).join(", ");
	const about = { title: event.title, when, place: event.mode === "online" ? t.participation.mine.online : place };
	return (registration: Registration) => {
		const token = links.token("registration", registration.id, registration.linkVersion);
		const link = `${site.baseUrl}/pendaftaran/${token}`;
		const text =
			registration.isUnassigned === 1
				? t.groups.page.whatsAppSeat({ ...about, link })
				: t.groups.page.whatsAppText({ ...about, link, name: printedName(registration) });
		return { link, whatsApp: waLink(registration.phone, text) };
	};
}
