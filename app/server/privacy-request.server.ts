import { isWithin } from "#app/domain/accounts/rules";
import type { Reach } from "#app/domain/accounts/types";
import { formatPhone } from "#app/domain/registrations/phone";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type * as privacyRequestQueries from "#db/queries/privacy-requests";
import * as registrationQueries from "#db/queries/registrations";

type Found = NonNullable<Awaited<ReturnType<typeof privacyRequestQueries.findOfOffices>>>;

/** A request as staff see it, with the registration it is about where they reach it. */
export async function requestDetail(read: ReadDb, within: Reach, found: Found) {
	const { linkHash: _hash, formKey: _key, emailFolded: _folded, phone, registrationId, ...request } = found;
	const registration = registrationId ? await registrationQueries.findById(read, registrationId) : undefined;
	const event = registration && (await eventQueries.findById(read, registration.eventId));
	const isReached = event && isWithin(within, { officeId: event.officeId, eventId: event.id });
	return {
		request: { ...request, phone: phone && formatPhone(phone) },
		registration: event
			? {
					code: registration.code,
					title: event.title,
					path: isReached ? `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}` : null,
				}
			: null,
	};
}
