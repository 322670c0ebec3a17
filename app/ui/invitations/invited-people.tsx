import type { RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Table } from "../primitives/table";
import { RegistrationStatusTag } from "../registrations/registration-status";

interface InvitedPerson {
	id: string;
	name: string;
	code: string;
	status: RegistrationStatus;
}

/** Who takes part because of an invitation. */
export function InvitedPeople({ people, base }: { people: readonly InvitedPerson[]; base: string }) {
	const { t } = useLanguage();
	const words = t.invitations.detail;
	if (people.length === 0) return <p className="muted">{words.noPeople}</p>;
	return (
		<Table
			caption={words.people}
			rows={people}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "name",
					header: t.registrations.name,
					rowHeader: true,
					cell: ({ id, name }) => <a href={`${base}/${id}`}>{name}</a>,
				},
				{ key: "code", header: t.participation.mine.code, cell: ({ code }) => code },
				{
					key: "status",
					header: t.registrations.status,
					cell: ({ status }) => <RegistrationStatusTag status={status} />,
				},
			]}
		/>
	);
}
