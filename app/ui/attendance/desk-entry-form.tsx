import { HiddenFields } from "../primitives/hidden-fields";
import { EntryField } from "./entry-field";
import { type DeskForms, listFields, listHref } from "./types";

interface DeskEntryFormProps {
	forms: DeskForms;
	/** The reader may search by name. */
	isSupervisor: boolean;
	error: string | undefined;
}

/** The desk's input as a form of the server, with the cursor in it as soon as the page is there. */
export function DeskEntryForm({ forms, ...entry }: DeskEntryFormProps) {
	return (
		<form method="post" action={listHref(forms.list)} noValidate>
			<HiddenFields values={listFields(forms)} />
			<EntryField {...entry} autoFocus />
		</form>
	);
}
