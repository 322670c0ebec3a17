import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { PublicPage } from "../layout/public-page";
import { Button } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { ErrorSummary } from "../primitives/error-summary";
import type { SelectGroup } from "../primitives/field";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import {
	errorList,
	errorText,
	type FormErrors,
	type FormValues,
	textOf,
	valuesWithout,
} from "../registrations/form-parts";
import type { Party } from "../registrations/organisation-page";
import { RegistrationShut, type ShutReason } from "../registrations/registration-shut";
import { delegateStepFields } from "./delegates-step";
import { delegateCount } from "./form-props";
import { GroupForm, organisationStepFields } from "./group-form";

interface GroupPagesProps {
	/** A page of the form, or what became of sending it. */
	page: 1 | 2 | 3 | "shut" | "reused";
	event: {
		slug: string;
		title: string;
		timeZone: string;
		needsApproval: 0 | 1;
		registrationOpensAt: string | null;
		registrationClosesAt: string | null;
		statusReason: string | null;
		contact: string;
	};
	form: {
		shut: ShutReason | null;
		parties: readonly Party[];
		regions: readonly SelectGroup[];
		asked: readonly Category[];
		limit: number;
		cap: number | null;
	};
	values: FormValues;
	errors: FormErrors;
	/** How long to wait before sending again; 0 when nothing stands in the way. */
	minutes: number;
	isReply: boolean;
}

const consentFields = ["consent", "website"];

/** Everything the address of the public form for groups can show. */
export function GroupPages({ page, event, form, values, errors, minutes, isReply }: GroupPagesProps) {
	const { lang, t } = useLanguage();
	const words = t.groups.form;
	const eventHref = `/kegiatan/${event.slug}`;
	const action = `${eventHref}/rombongan`;
	const at = (instant: string | null) => (instant ? formatInstant(instant, event.timeZone, lang) : "");
	const back = { href: eventHref, label: t.participation.register.backToEvent };
	if (page === "shut")
		return (
			<RegistrationShut
				{...event}
				eventTitle={event.title}
				eventHref={eventHref}
				reason={form.shut ?? "closed"}
				opensAt={at(event.registrationOpensAt)}
				answersLost={isReply}
			/>
		);
	if (page === "reused")
		return (
			<PublicPage title={words.reusedTitle} lead={words.reusedText} back={back}>
				<form method="post" action={action}>
					<HiddenFields values={valuesWithout(values, ["form_key", ...consentFields])} />
					<Button name="step" value="2">
						{words.reusedAgain}
					</Button>
				</form>
			</PublicPage>
		);
	const count = delegateCount(values, form.limit);
	const fields = [organisationStepFields, delegateStepFields(count), consentFields][page - 1] ?? [];
	const obstacle = minutes > 0 ? [{ message: t.participation.register.limited(minutes) }] : [];
	return (
		<PublicPage
			back={page === 1 ? back : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={[...obstacle, ...errorList(t, errors, fields)]} />}
			meta={t.participation.register.step(page)}
			title={words.title(page)}
			lead={<Content>{event.title}</Content>}
		>
			{page === 1 ? <FirstNotes event={event} cap={form.cap} closesAt={at(event.registrationClosesAt)} /> : null}
			<GroupForm
				{...{ action, page, values, errors, consentFields }}
				parties={form.parties}
				regions={form.regions}
				asked={form.asked}
				limit={form.limit}
				needsApproval={event.needsApproval === 1}
				consents={<Consents values={values} errors={errors} />}
			/>
		</PublicPage>
	);
}

/** What to know before starting. */
function FirstNotes({
	event,
	cap,
	closesAt,
}: {
	event: GroupPagesProps["event"];
	cap: number | null;
	closesAt: string;
}) {
	const { t } = useLanguage();
	const words = t.groups.form;
	return (
		<>
			<p>{words.lead}</p>
			<p>{words.together}</p>
			{cap === null ? null : <p>{words.cap(cap)}</p>}
			{closesAt ? <p className="muted">{t.participation.register.openUntil(closesAt)}</p> : null}
			{event.needsApproval ? <p className="muted">{t.participation.register.needsApproval}</p> : null}
			<p>
				<a href={`/kegiatan/${event.slug}/daftar`}>{words.single}</a>
			</p>
		</>
	);
}

function Consents({ values, errors }: { values: FormValues; errors: FormErrors }) {
	const { t } = useLanguage();
	const trap = errorText(t, errors, "website");
	const field = (
		<TextField
			name="website"
			label={t.participation.register.website}
			error={trap}
			value={textOf(values, "website")}
			autoComplete="off"
		/>
	);
	return (
		<>
			<Checkbox
				name="consent"
				label={t.groups.form.consent}
				checked={textOf(values, "consent") !== ""}
				error={errorText(t, errors, "consent")}
			/>
			<p>
				<a href="/privasi">{t.participation.register.notice}</a>
			</p>
			{/* A field for programs. Whoever fills it in by mistake is shown it, and what to do. */}
			{trap ? field : <div className="visually-hidden">{field}</div>}
		</>
	);
}
