import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { acceptOffer } from "#app/domain/registrations/accept-offer";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { offerAnswerSchema } from "#app/domain/registrations/offer-schema";
import { offerOf, staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";

export async function loader(args: LoaderFunctionArgs) {
	const { services, registration, event } = await withLink(args, "registration");
	const { category, code, status } = registration;
	const now = services.now();
	return {
		path: `/pendaftaran/${args.params.token}`,
		code,
		category,
		title: event.title,
		timeZone: event.timeZone,
		isConfirmed: status === "confirmed",
		shut: staffRefusalOf(phaseOf(event, now)),
		offer: offerOf(registration, now),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, registration } = await withLink(args, "registration");
	const form = await parseForm(args.request, offerAnswerSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const page = `/pendaftaran/${args.params.token}`;
	if (form.value.answer === "take") {
		const result = await acceptOffer(services, registration);
		if (!result.ok) return data({ form: null }, { status: 409 });
		throw seeOther(`${page}?kabar=kursi-diambil`);
	}
	if (!offerOf(registration, services.now())) return data({ form: null }, { status: 409 });
	const result = await cancelRegistration(services, registration.id);
	if (!result.ok) return data({ form: null }, { status: 409 });
	throw seeOther(`${page}?kabar=dibatalkan`);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
	...pageTitle(matches, (t) => t.seats.offer.title),
	{ name: "robots", content: "noindex" },
];

export default function SeatOffer() {
	const { path, code, category, title, timeZone, isConfirmed, shut, offer } = useLoaderData<typeof loader>();
	const hasMistake = useActionData<typeof action>()?.form != null;
	const { lang, t } = useLanguage();
	const words = t.seats.offer;
	const refusal = shut
		? { title: words.shutTitle, lead: words.shut[shut] }
		: isConfirmed
			? { title: words.takenTitle, lead: words.taken }
			: offer
				? null
				: { title: words.goneTitle, lead: words.gone };
	if (refusal || !offer) {
		return (
			<PublicPage title={refusal?.title ?? words.goneTitle} lead={refusal?.lead ?? words.gone}>
				<LinkButton href={path}>{words.toMine}</LinkButton>
			</PublicPage>
		);
	}
	const end = offer.answerBy && formatInstant(offer.answerBy, timeZone, lang);
	return (
		<PublicPage
			back={{ href: path, label: words.toMine }}
			meta={code}
			title={words.title}
			lead={<Content>{title}</Content>}
		>
			<ErrorSummary title={t.frame.errorSummary} errors={hasMistake ? [{ message: words.choose }] : []} />
			<p>{words.lead(t.registrations.categories[category])}</p>
			<p>{end === null ? words.whenReached : offer.isLate ? words.late(end) : words.answerBy(end)}</p>
			<p>{words.passesOn}</p>
			<p>{words.giveUpText}</p>
			<form method="post" action={`${path}/tawaran`}>
				<ButtonRow>
					<Button name="answer" value="take">
						{words.take}
					</Button>
					<Button name="answer" value="give-up" variant="secondary">
						{words.giveUp}
					</Button>
				</ButtonRow>
			</form>
		</PublicPage>
	);
}
