import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { HiddenFields } from "../primitives/hidden-fields";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { ParentField } from "./office-fields";

interface OfficeActsProps {
	office: { id: string; parentId: string | null; isClosed: boolean; accounts: number; events: number };
	/** Where it may be moved to. */
	parents: readonly { id: string; name: string }[];
	/** The parent that was chosen and refused. */
	chosen: string | undefined;
	problem: (name: string) => string | undefined;
}

/** Moving an office, closing it, and opening it again; each says what will hold afterwards. */
export function OfficeActs({ office, parents, chosen, problem }: OfficeActsProps) {
	const words = useLanguage().t.offices;
	const page = `/panel/pengguna/kantor/${office.id}`;
	if (office.parentId === null) return <p className="muted">{words.top}</p>;
	return (
		<>
			<Panel title={words.moveTitle}>
				<p>{words.moveLead}</p>
				<form method="post" noValidate>
					<HiddenFields values={{ tindakan: "pindahkan" }} />
					<ParentField value={chosen ?? office.parentId} offices={parents} error={problem("parentId")} />
					<Button variant="secondary">{words.move}</Button>
				</form>
			</Panel>
			{office.isClosed ? (
				<Panel title={words.reopenTitle}>
					<p>{words.reopenLead}</p>
					<InlineForm action={page} label={words.reopen} fields={{ tindakan: "buka" }} />
				</Panel>
			) : (
				<Panel title={words.closeTitle}>
					<p>{words.closeLead(office.accounts, office.events)}</p>
					<InlineForm action={page} label={words.close} fields={{ tindakan: "tutup" }} variant="danger" />
				</Panel>
			)}
		</>
	);
}
