import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addParticipant } from "#app/domain/registrations/add-participant";
import { openParties, publicForm } from "#app/domain/registrations/public-form";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { staffRegistrationSchema } from "#app/domain/registrations/staff-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { typedFiles } from "#app/server/registration-form.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { AddForm, addFields } from "#app/ui/registrations/add-form";
import { FormProblems } from "#app/ui/registrations/form-problems";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const { parties, questions, own, regions } = await publicForm(read, event, services.now());
	return { event: workspaceEvent(event, services.now()), parties, questions, own, regions };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const posted = await readForm(args.request);
	const region = typeof posted.values.region === "string" ? posted.values.region : "";
	const { parties } = await openParties(read, event, services.now());
	const schema = staffRegistrationSchema({
		offered: parties.map(({ category }) => category),
		isRegion: (await regionQueries.findRegency(read, region)) !== undefined,
		now: services.now(),
		questions: await questionQueries.listQuestions(read, event.id),
		files: await typedFiles(posted.files),
	});
	const form = checkForm(posted, schema);
	if (!form.ok) {
		// A personal identity number is not even shown again.
		if (form.reply.errors.q_nik_koperasi === "nik-personal") form.reply.values.q_nik_koperasi = "";
		return data({ form: form.reply, existing: null }, { status: 400 });
	}
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	const result = await addParticipant(services, event.id, form.value);
	if (result.ok) {
		const news = result.registration.status === "confirmed" ? "added" : "queued";
		throw seeOther(`${list}/${result.registration.id}?kabar=${news}`);
	}
	const { values } = form;
	switch (result.reason) {
		case "no-such-event":
			throw notFound();
		case "already-registered":
			return data(
				{ form: { values, errors: { name: "already-registered" as const } }, existing: `${list}/${result.existingId}` },
				{ status: 400 },
			);
		case "not-invited":
			return data(
				{ form: { values, errors: { category: "category-not-invited" as const } }, existing: null },
				{ status: 400 },
			);
		default:
			throw seeOther(`${list}/tambah`);
	}
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.registrations.addPage.title);

export default function AddRegistration() {
	const { event, ...offers } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.registrations;
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	const page = { event, active: "registrations", back: { href: list, label: words.back } } as const;
	const refusal = staffRefusalOf(event.phase);
	if (refusal)
		return (
			<EventWorkspace {...page} title={words.addPage.title}>
				<p>{words.cannotAct[refusal]}</p>
			</EventWorkspace>
		);
	const { values, errors } = reply?.form ?? { values: {}, errors: {} };
	return (
		<EventWorkspace
			{...page}
			title={words.addPage.title}
			lead={words.addPage.lead}
			before={<FormProblems errors={errors} order={addFields(offers)} existing={reply?.existing ?? null} />}
		>
			<ReadingColumn>
				<AddForm {...offers} values={values} errors={errors} back={list} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
