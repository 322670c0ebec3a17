import { useLanguage } from "#app/i18n/context";
import { DateField, SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import type { BreachAddress } from "./breach-address";

interface BreachFormProps {
	address: BreachAddress;
	accounts: readonly { id: string; name: string; officeName: string }[];
}

/** Asks what leaked: an account in a period, or one download. */
export function BreachForm({ address, accounts }: BreachFormProps) {
	const { t } = useLanguage();
	const words = t.breach;
	const isAsked = Object.values(address).some(Boolean);
	return (
		<FilterBar
			label={words.form}
			submitLabel={words.submit}
			action="/panel/kebocoran"
			clear={isAsked ? { href: "/panel/kebocoran", label: t.frame.clearFilter } : undefined}
		>
			<SelectField
				name="akun"
				label={words.account}
				hint={words.accountHint}
				value={address.account}
				emptyLabel={words.noAccount}
				options={accounts.map(({ id, name, officeName }) => ({
					value: id,
					label: `${name} · ${officeName}`,
					lang: "id",
				}))}
			/>
			<DateField name="dari" label={words.from} value={address.from} />
			<DateField name="sampai" label={words.to} value={address.to} />
			<TextField name="catatan" label={words.entry} hint={words.entryHint} value={address.entry} maxLength={100} />
		</FilterBar>
	);
}
