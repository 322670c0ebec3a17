import { useLanguage } from "#app/i18n/context";
import { Permitted } from "../layout/permitted";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox, CheckboxGroup, RadioGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { DownloadForm } from "../primitives/download-form";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { type OwnColumn, shortLabel } from "./own-columns";
import {
	columnKeys,
	questionColumn,
	type RegistrationAddress,
	registrationsHref,
	registrationsQuery,
	usualColumns,
} from "./registration-address";

interface ListToolsProps {
	base: string;
	address: RegistrationAddress;
}

interface ColumnsProps extends ListToolsProps {
	/** The organiser's own questions. */
	questions: readonly OwnColumn[];
}

/** What is done to the list as a whole: choose its columns, take it along as a file, keep it, write to its people. */
export function ListTools({ base, eventId, address, questions }: ColumnsProps & { eventId: string }) {
	const words = useLanguage().t.table;
	return (
		<div className="list-tools">
			<Columns base={base} address={address} questions={questions} />
			<Permitted to="people.export">
				<DownloadForm
					summary={words.export}
					lead={words.exportLead}
					action={`${base}/unduhan`}
					values={{ kembali: registrationsQuery(address).toString() }}
				/>
			</Permitted>
			<Permitted to="registrations.write">
				<KeepView base={base} address={address} />
				<a href={writeHref(eventId, address)}>{words.write}</a>
			</Permitted>
		</div>
	);
}

/** Where a letter is written to the people of this list; all of them where nothing narrows it down. */
function writeHref(eventId: string, address: RegistrationAddress): string {
	const { sort: _sort, columns: _columns, ...filter } = address;
	return `/panel/kegiatan/${eventId}/surat/baru?${registrationsQuery(filter).toString() || "status="}`;
}

function Columns({ base, address, questions }: ColumnsProps) {
	const { t } = useLanguage();
	const words = t.table;
	const { columns, ...rest } = address;
	return (
		<Details summary={words.columns}>
			<form method="get" action={base}>
				<HiddenFields values={Object.fromEntries(registrationsQuery(rest))} />
				<CheckboxGroup
					name="kolom"
					label={words.columnsLegend}
					values={columns ?? usualColumns}
					choices={[
						...columnKeys.map((column) => ({ value: column, label: words.columnNames[column] })),
						...questions.map(({ id, label }) => ({
							value: questionColumn(id),
							label: <Content>{shortLabel(label)}</Content>,
						})),
					]}
				/>
				<ButtonRow>
					<Button variant="secondary" small>
						{words.applyColumns}
					</Button>
					<a href={registrationsHref(base, { ...address, columns: columnKeys })}>{words.allColumns}</a>
					<a href={registrationsHref(base, { ...address, columns: null })}>{words.usualColumns}</a>
				</ButtonRow>
			</form>
		</Details>
	);
}

function KeepView({ base, address }: ListToolsProps) {
	const { t } = useLanguage();
	const words = t.table;
	return (
		<Details summary={words.keepView}>
			<form method="post" action={`${base}/tampilan`} noValidate>
				<p className="muted small">{words.keepViewLead}</p>
				<HiddenFields values={{ intent: "save", query: registrationsQuery(address).toString() }} />
				<TextField name="name" id="view-name" label={words.viewName} width="medium" maxLength={60} />
				<RadioGroup
					name="scope"
					label={words.viewScope}
					value="event"
					inline
					choices={[
						{ value: "event", label: words.viewOfEvent },
						{ value: "office", label: words.viewOfOffice },
					]}
				/>
				<Checkbox name="shared" label={words.viewShared} />
				<ButtonRow>
					<Button variant="secondary" small>
						{words.keepView}
					</Button>
					<a href={`${base}/tampilan`}>{words.manageViews}</a>
				</ButtonRow>
			</form>
		</Details>
	);
}
