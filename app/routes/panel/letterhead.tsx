import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editLetterhead } from "#app/domain/invitations/edit-letterhead";
import { letterheadSchema } from "#app/domain/invitations/letter-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { LetterheadForm, letterheadFields, OfficeChoice } from "#app/ui/invitations/letterhead-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as officeQueries from "#db/queries/offices";

/** The office whose letterhead it is: the account's own where it plans there, else the first that it reaches, unless one is named. */
async function officeOf(args: LoaderFunctionArgs) {
	const { user, scope, ...admitted } = await signedIn(args, "events.create");
	const offices = (await officeQueries.listAll(admitted.read)).filter(
		({ id }) => scope.officeIds === null || scope.officeIds.includes(id),
	);
	const asked = new URL(args.request.url).searchParams.get("kantor");
	const own = offices.find(({ id }) => id === user.officeId) ?? offices[0];
	const office = asked === null ? own : offices.find(({ id }) => id === asked);
	if (!office) throw notFound();
	return { ...admitted, office, offices };
}

export async function loader(args: LoaderFunctionArgs) {
	const { read, office, offices } = await officeOf(args);
	const stored = await invitationLetterQueries.findLetterhead(read, office.id);
	return {
		office: { id: office.id, name: office.name },
		offices: offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" })),
		hasLogo: Boolean(stored?.logoFileId),
		values: {
			lines: stored?.lines ?? "",
			place: stored?.place ?? "",
			signatory_position: stored?.signatoryPosition ?? "",
			signatory_name: stored?.signatoryName ?? "",
			signatory_number: stored?.signatoryNumber ?? "",
			carbon_copies: stored?.carbonCopies ?? "",
		},
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, office } = await officeOf(args);
	const posted = await readForm(args.request);
	const form = checkForm(posted, letterheadSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const file = posted.files.get("logo");
	const logo = file ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : null;
	const result = await editLetterhead(services, office.id, form.value, logo);
	if (result.ok) throw seeOther(`/panel/kop-surat?kantor=${office.id}&kabar=letterhead`);
	if (result.reason === "no-such-office") throw notFound();
	const problem = result.reason === "file-type" ? ("picture-type" as const) : ("file-size" as const);
	return data({ form: { values: form.values, errors: { logo: problem } } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.letterhead.title);

export default function LetterheadPage() {
	const { office, offices, hasLogo, values, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.invitations;
	return (
		<PanelPage
			title={words.letterhead.title}
			meta={<Content>{office.name}</Content>}
			lead={words.letterhead.lead}
			news={form ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, letterheadFields)} />}
		>
			<ReadingColumn>
				{offices.length > 1 ? <OfficeChoice offices={offices} value={office.id} /> : null}
				<LetterheadForm
					officeId={office.id}
					hasLogo={hasLogo}
					values={form?.values ?? values}
					errors={form?.errors ?? {}}
				/>
			</ReadingColumn>
		</PanelPage>
	);
}
