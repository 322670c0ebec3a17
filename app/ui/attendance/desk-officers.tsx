import type { Role } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { SelectField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

interface Officer {
	id: string;
	name: string;
	role: Role;
	officeName: string;
}

interface DeskOfficersProps {
	eventId: string;
	named: readonly (Officer & { isActive: boolean })[];
	/** Who can still be named. */
	candidates: readonly Officer[];
	problem: string | undefined;
}

/** Who works at the desk of a dialogue, with the way to take them off it, and a form that names one more. */
export function DeskOfficers({ eventId, named, candidates, problem }: DeskOfficersProps) {
	const { t } = useLanguage();
	const words = t.deskStaff;
	const action = `/panel/kegiatan/${eventId}/petugas`;
	return (
		<Stack>
			<section>
				<h2>{words.named}</h2>
				{named.length === 0 ? (
					<EmptyState title={words.nobody}>{words.nobodyHint}</EmptyState>
				) : (
					<Table
						caption={words.named}
						rows={named}
						rowKey={({ id }) => id}
						stacked
						columns={[
							{ key: "name", header: words.name, rowHeader: true, cell: ({ name }) => <Content>{name}</Content> },
							{
								key: "role",
								header: words.role,
								cell: ({ role, isActive }) => (
									<>
										{t.accounts.roles[role]} {isActive ? null : <Tag tone="mute">{words.inactive}</Tag>}
									</>
								),
							},
							{ key: "office", header: words.office, cell: ({ officeName }) => <Content>{officeName}</Content> },
							{
								key: "act",
								header: words.act,
								hideHeader: true,
								cell: ({ id, name }) => (
									<InlineForm
										action={action}
										label={words.remove}
										hiddenLabel={<Content>{name}</Content>}
										fields={{ act: "dismiss", user: id }}
										small
									/>
								),
							},
						]}
					/>
				)}
			</section>
			<Panel title={words.add}>
				{candidates.length === 0 ? (
					<p className="muted">
						{words.noAccounts} {words.addHint}
					</p>
				) : (
					<form method="post" action={action} noValidate>
						<HiddenFields values={{ act: "name" }} />
						<SelectField
							name="user"
							label={words.addLabel}
							hint={words.addHint}
							emptyLabel={words.choose}
							options={candidates.map(({ id, name, role, officeName }) => ({
								value: id,
								label: words.option(name, t.accounts.roles[role], officeName),
								lang: "id",
							}))}
							error={problem}
						/>
						<Button>{words.addButton}</Button>
					</form>
				)}
			</Panel>
		</Stack>
	);
}
