import type { Role } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { InlineForm } from "../primitives/inline-form";
import { Table } from "../primitives/table";

/** A role that somebody holds, at an office or for one event. */
export interface RoleLine {
	id: string;
	role: Role;
	/** Name of the office or title of the event. */
	place: string;
	/** It holds for every office there is. */
	isOfHouse: boolean;
	grantedAt: string;
	grantedBy: string | null;
	/** Whether the reader may take it away. */
	canTake: boolean;
}

/** The roles of an account, with the way to take each away. */
export function RoleList({ userId, roles }: { userId: string; roles: readonly RoleLine[] }) {
	const { lang, t } = useLanguage();
	const words = t.roles;
	const since = ({ grantedAt, grantedBy }: RoleLine) => {
		const when = formatInstant(grantedAt, "Asia/Jakarta", lang);
		return grantedBy ? words.givenBy(when, grantedBy) : when;
	};
	const place = (line: RoleLine) => (line.isOfHouse ? words.wholeHouse(line.place) : line.place);
	return (
		<section>
			<h2>{words.title}</h2>
			<p className="muted">{words.lead}</p>
			{roles.length === 0 ? (
				<EmptyState title={words.none}>{words.noneHint}</EmptyState>
			) : (
				<Table
					caption={words.title}
					rows={roles}
					rowKey={({ id }) => id}
					stacked
					columns={[
						{ key: "role", header: words.role, rowHeader: true, cell: ({ role }) => t.accounts.roles[role] },
						{ key: "place", header: words.place, cell: (line) => <Content>{place(line)}</Content> },
						{ key: "since", header: words.since, cell: since },
						{
							key: "act",
							header: words.act,
							hideHeader: true,
							cell: (line) =>
								line.canTake ? (
									<InlineForm
										action={`/panel/pengguna/${userId}`}
										label={words.take}
										hiddenLabel={
											<>
												{words.takeOf(t.accounts.roles[line.role])}, <Content>{line.place}</Content>
											</>
										}
										fields={{ tindakan: "cabut-peran", grant: line.id }}
										small
									/>
								) : null,
						},
					]}
				/>
			)}
		</section>
	);
}
