import { printedName } from "../registrations/rules";

interface NamedPerson {
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	position: string;
	organisation: string;
}

/** A speaker as a programme prints them: "Dr. Siti Rahmawati, S.H., Direktur, Ditjen PHI dan Jamsos". */
export function speakerLine(person: NamedPerson): string {
	return [printedName(person), person.position, person.organisation].filter(Boolean).join(", ");
}
