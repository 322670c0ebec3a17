import { printedName } from "#app/domain/registrations/rules";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { TextField, TimeField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { Table } from "../primitives/table";
import { errorText, type FormErrors, type FormValues, textOf, textsOf } from "../registrations/form-parts";
import { type DeskList, listFields, listHref } from "./types";

interface Expected {
	registrationId: string;
	code: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category;
	organisationName: string;
}

interface PaperTicksProps {
	list: DeskList;
	pageKey: string;
	/** The one party shown; null for all. */
	category: Category | null;
	parties: readonly Category[];
	people: readonly Expected[];
	page: number;
	pageCount: number;
	values: FormValues;
	errors: FormErrors;
}

/** The lines of a signed sheet that are not in the records yet, to be ticked as on the paper. */
export function PaperTicks({
	list,
	pageKey,
	category,
	parties,
	people,
	page,
	pageCount,
	values,
	errors,
}: PaperTicksProps) {
	const { t } = useLanguage();
	const words = t.door.paper;
	const href = (party: Category | null) => `${listHref(list, "/susulan")}${party ? `&unsur=${party}` : ""}`;
	const chosen = textsOf(values, "who");
	return (
		<>
			<SectionNav
				look="views"
				label={words.party}
				items={[
					{ href: href(null), label: words.allParties, current: category === null },
					...parties.map((party) => ({
						href: href(party),
						label: t.registrations.categories[party],
						current: party === category,
					})),
				]}
			/>
			{people.length === 0 ? (
				<EmptyState title={category ? words.nobodyOfParty : words.nobody} />
			) : (
				<form method="post" action={href(category)} noValidate>
					<HiddenFields values={listFields({ list, key: pageKey })} />
					<Table
						caption={words.list}
						rows={people}
						rowKey={({ registrationId }) => registrationId}
						stacked
						columns={[
							{
								key: "choose",
								header: words.choose,
								hideHeader: true,
								select: true,
								cell: (person) => (
									<input
										type="checkbox"
										name="who"
										id={person === people[0] ? "who" : undefined}
										value={person.registrationId}
										defaultChecked={chosen.includes(person.registrationId)}
										aria-label={printedName(person)}
									/>
								),
							},
							{ key: "name", header: words.who, rowHeader: true, cell: (one) => <Content>{printedName(one)}</Content> },
							{
								key: "organisation",
								header: words.organisation,
								cell: ({ organisationName }) => <Content>{organisationName}</Content>,
							},
							{
								key: "party",
								header: words.party,
								cell: (one) => <PartyLabel party={one.category} label={t.registrations.categories[one.category]} />,
							},
							{ key: "code", header: words.code, cell: ({ code }) => code, keepTogether: true },
						]}
					/>
					<Pages page={page} pageCount={pageCount} />
					<TimeField
						name="time"
						label={words.time}
						hint={words.timeHint}
						value={textOf(values, "time")}
						error={errorText(t, errors, "time")}
					/>
					<TextField
						name="reason"
						label={words.reason}
						hint={words.reasonHint}
						value={textOf(values, "reason")}
						error={errorText(t, errors, "reason")}
						maxLength={500}
						autoComplete="off"
						width="medium"
					/>
					<Button>{words.submit}</Button>
				</form>
			)}
		</>
	);
}
