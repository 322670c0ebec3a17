import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { ModeField, TitleAndKind } from "./basic-fields";
import type { PlanningForm } from "./planning-form";
import { RegionField, type Regions } from "./region-field";
import { ZoneField } from "./zone-field";

interface EventDetailsFormProps {
	form: PlanningForm;
	regions: Regions;
	/** People who are told when the place changes; null while nobody is. */
	told: number | null;
	/** People whose calendar holds the event. */
	inCalendars: number;
}

/** What an event is about, where it is, and whom to ask. */
export function EventDetailsForm({ form, regions, told, inCalendars }: EventDetailsFormProps) {
	const { t } = useLanguage();
	const words = t.planning;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
			<HiddenFields values={{ version: form.value("version") }} />
			<section className="form-part">
				<h2>{words.aboutLegend}</h2>
				<TitleAndKind form={form} />
				<TextArea {...field("purpose")} label={words.purpose} hint={words.purposeHint} lang="id" />
				<TextArea {...field("topics")} label={words.topics} hint={words.topicsHint} rows={6} lang="id" />
				<TextField {...field("host_name")} label={words.hostName} hint={words.hostNameHint} lang="id" />
			</section>
			<section className="form-part">
				<h2>{words.placeLegend}</h2>
				{told === null ? null : <p className="muted">{words.placeChangeNote(told)}</p>}
				<ModeField form={form} />
				<TextField {...field("venue_name")} label={words.venueName} lang="id" />
				<TextArea {...field("venue_address")} label={words.venueAddress} rows={2} lang="id" />
				<RegionField regions={regions} form={form} />
				<ZoneField form={form} />
				<TextField
					{...field("online_url")}
					label={words.onlineUrl}
					hint={words.onlineUrlHint}
					optionalLabel={t.frame.optional}
					type="url"
					inputMode="url"
					spellCheck={false}
				/>
			</section>
			<section className="form-part">
				<h2>{words.contactLegend}</h2>
				<TextField {...field("contact_name")} label={words.contactName} width="medium" />
				<TextField
					{...field("contact_phone")}
					label={words.contactPhone}
					hint={words.contactPhoneHint}
					type="tel"
					width="medium"
				/>
				<TextField
					{...field("contact_email")}
					label={words.contactEmail}
					type="email"
					width="medium"
					spellCheck={false}
				/>
			</section>
			<section className="form-part">
				<h2>{words.registrationLegend}</h2>
				<RadioGroup
					{...field("needs_approval")}
					label={words.needsApproval}
					choices={[
						{ value: "yes", label: words.approvalYes },
						{ value: "no", label: words.approvalNo },
					]}
				/>
				<Checkbox
					name="edit_resets_approval"
					label={words.editResetsApproval}
					hint={words.editResetsApprovalHint}
					checked={form.value("edit_resets_approval") === "on"}
					error={form.problem("edit_resets_approval")}
				/>
			</section>
			{inCalendars > 0 ? (
				<Checkbox
					name="send_update"
					label={words.sendUpdate(inCalendars)}
					hint={words.sendUpdateHint}
					checked={form.value("send_update") === "on"}
					error={form.problem("send_update")}
				/>
			) : null}
			<Button>{t.frame.saveChanges}</Button>
		</form>
	);
}
