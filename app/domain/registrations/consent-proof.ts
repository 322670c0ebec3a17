import type { Consent } from "#db/tables/registrations";

/** A consent as its proof is shown to the person and to staff: no ids. */
export function consentProof(consent: Consent) {
	const { purpose, noticeVersion, givenAt, way, recordedByName, withdrawnAt, withdrawnWay } = consent;
	return { purpose, noticeVersion, givenAt, way, recordedByName, withdrawnAt, withdrawnWay };
}
