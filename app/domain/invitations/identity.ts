import { foldEmail } from "../registrations/identity";
import { fold } from "../text";

interface Contact {
	addresseeName: string;
	email: string | null;
	phone: string | null;
}

/** What, beside the organisation, makes two invitations the same: the address, else the number, else the name. */
export function contactKey({ addresseeName, email, phone }: Contact): string {
	return foldEmail(email) ?? phone ?? fold(addresseeName);
}

/** An organisation's name as it is compared: without dots and quotes, so that "PT. Maju Jaya" is "pt maju jaya". */
export function organisationKey(name: string): string {
	return fold(name.replace(/[.,"“”]/g, " "));
}

/** What the search box looks through. */
export function invitationSearchText(facts: Contact & { organisationName: string; addresseePosition: string }): string {
	const digits = facts.phone?.replace(/\D/g, "");
	const numbers = digits ? [digits, digits.replace(/^62/, "0")] : [];
	const words = [facts.organisationName, facts.addresseeName, facts.addresseePosition, facts.email, ...numbers];
	return fold(words.filter(Boolean).join(" "));
}
