import type { ReadDb } from "#db/client";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import * as registrationQueries from "#db/queries/registrations";
import type { PrivacyRequest } from "#db/tables/privacy";
import type { Registration } from "#db/tables/registrations";
import { provesPerson } from "./rules";

/**
 * The registrations that a request is about: the one it was asked for and, where who asks was proven, every other of the
 * same name and address.
 */
export async function registrationsReached(
	db: ReadDb,
	{ registrationId, way }: Pick<PrivacyRequest, "registrationId" | "way">,
): Promise<Registration[]> {
	const about = registrationId ? await registrationQueries.findById(db, registrationId) : undefined;
	if (!about) return [];
	return provesPerson(way) ? privacyRequestQueries.listOfPerson(db, about) : [about];
}
