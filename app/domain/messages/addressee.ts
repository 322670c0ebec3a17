import { messagesFor } from "#app/i18n/catalogue";
import type { Invitation } from "#db/tables/invitations";

/** Whom an invitation speaks to: the addressee, else whoever leads the body. */
export function addresseeOf(invitation: Pick<Invitation, "addresseeName" | "organisationName" | "language">): string {
	return invitation.addresseeName || messagesFor(invitation.language).invitations.head(invitation.organisationName);
}
