import type { Permission } from "#app/domain/accounts/rules";
import { formatPhone } from "#app/domain/registrations/phone";
import type { DeskPerson } from "#app/ui/attendance/types";
import type { DeskLine } from "#db/queries/attendance";
import type { SignedInUser } from "./visitor.server";

/** Who stands at the desk, and what they may see and do there. */
export interface DeskReader {
	userId: string;
	isSupervisor: boolean;
}

/** What an account is at the desk that a guard let it to. */
export function deskReader({
	user,
	may,
}: {
	user: SignedInUser;
	may: (permission: Permission) => boolean;
}): DeskReader {
	return { userId: user.id, isSupervisor: may("attendance.override") };
}

/** Somebody as this reader may see them: telephone number and note are for supervisors. */
export function deskPerson(line: DeskLine, { userId, isSupervisor }: DeskReader): DeskPerson {
	const { phone, deskNote, recordedById, ...person } = line;
	return {
		...person,
		phone: isSupervisor && phone ? { shown: formatPhone(phone), href: `tel:${phone}` } : null,
		deskNote: isSupervisor ? deskNote : null,
		canUndo: line.attendanceId !== null && (isSupervisor || recordedById === userId),
	};
}
