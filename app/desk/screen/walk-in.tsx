import { type FormEvent, useState } from "react";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button } from "#app/ui/primitives/button";
import { Checkbox, RadioGroup } from "#app/ui/primitives/choice-field";
import { TextField } from "#app/ui/primitives/field";
import { Suggestions } from "#app/ui/primitives/suggestions";
import { organisationsOf } from "../model/find-people";
import { answersOf } from "./answers-of";
import { Dialog } from "./dialog";
import { type OpenDesk, useDesk } from "./use-desk";

/** Registers somebody who came without a registration, and lets them in. */
export function WalkIn(open: OpenDesk) {
	const words = useLanguage().t.desk.walkIn;
	const [isOpen, setOpen] = useState(false);
	return (
		<div>
			<Button type="button" variant="secondary" wide onClick={() => setOpen(true)}>
				{words.open}
			</Button>
			{isOpen ? <WalkInForm {...open} close={() => setOpen(false)} /> : null}
		</div>
	);
}

type Missing = keyof ReturnType<typeof useLanguage>["t"]["desk"]["walkIn"]["missing"];

function WalkInForm({ snapshot, view, close }: OpenDesk & { close: () => void }) {
	const { desk } = useDesk();
	const { t } = useLanguage();
	const words = t.desk.walkIn;
	const [missing, setMissing] = useState<readonly Missing[]>([]);
	const [category, setCategory] = useState<string | null>(null);
	const offered = categories.filter((one) => view.seatsLeft[one] !== undefined);
	const chosen = offered.find((one) => one === category);
	const isFull = chosen !== undefined && view.seatsLeft[chosen] === 0;
	const error = (...names: Missing[]) => {
		const found = names.find((name) => missing.includes(name));
		return found && words.missing[found];
	};

	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const form = event.currentTarget;
		const { name = "", organisation = "", phone = "", consent, reason } = answersOf(form);
		const lacks: Missing[] = [];
		if (!chosen) lacks.push("category");
		if (isFull && !snapshot.officer.isSupervisor) lacks.push("full");
		if (isFull && snapshot.officer.isSupervisor && !reason) lacks.push("reason");
		if (!name) lacks.push("name");
		if (!organisation) lacks.push("organisation");
		if (!consent) lacks.push("consent");
		setMissing(lacks);
		if (lacks.length > 0 || !chosen) {
			const [first = "name"] = lacks;
			form.querySelector<HTMLElement>(`[name=${first === "full" ? "category" : first}]`)?.focus();
			return;
		}
		close();
		const person = { category: chosen, name, organisationName: organisation, phone: phone || null };
		void desk.walkIn(person, isFull ? reason : undefined);
	}

	return (
		<Dialog title={words.title} close={close}>
			<form className="desk-form" onSubmit={submit} noValidate>
				<div onChange={({ target }) => setCategory((target as HTMLInputElement).value)}>
					<RadioGroup
						name="category"
						id="walk-in-category"
						label={words.category}
						error={error("category", "full")}
						choices={offered.map((one) => {
							const left = view.seatsLeft[one];
							return {
								value: one,
								label: t.registrations.categories[one],
								hint: left === null || left === undefined ? undefined : words.left(left),
							};
						})}
						inline
					/>
				</div>
				{isFull && snapshot.officer.isSupervisor ? (
					<TextField name="reason" id="walk-in-reason" label={words.reason} error={error("reason")} maxLength={500} />
				) : null}
				<TextField
					name="name"
					id="walk-in-name"
					label={words.name}
					error={error("name")}
					autoComplete="off"
					autoCapitalize="words"
					maxLength={120}
				/>
				<TextField
					name="organisation"
					id="walk-in-organisation"
					label={words.organisation}
					error={error("organisation")}
					autoComplete="off"
					list="desk-organisations"
					maxLength={160}
				/>
				<Suggestions id="desk-organisations" names={organisationsOf(view)} />
				<TextField
					name="phone"
					id="walk-in-phone"
					label={words.phone}
					optionalLabel={t.frame.optional}
					type="tel"
					autoComplete="off"
					maxLength={40}
				/>
				<Checkbox name="consent" id="walk-in-consent" label={words.consent} error={error("consent")} />
				<div className="button-row">
					<Button>{words.submit}</Button>
					<Button type="button" variant="secondary" onClick={close}>
						{words.close}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
