import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { releaseAddress } from "#app/domain/messages/release-address";
import { releaseSchema } from "#app/domain/messages/release-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { seeOther } from "#app/server/responses.server";
import { recordListSeen } from "#app/server/sightings.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { reasonField, SuppressedList } from "#app/ui/messages/suppressed-list";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { Pages } from "#app/ui/primitives/pages";
import { errorText, textOf } from "#app/ui/registrations/form-parts";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";

const perPage = 50;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "letters.read");
	const query = new URL(args.request.url).searchParams;
	const total = await suppressedAddressQueries.countWithin(read, scope);
	const page = pageNumber(query.get("halaman"), total, perPage);
	const limits = { limit: perPage, offset: (page - 1) * perPage };
	const lines = await suppressedAddressQueries.listWithin(read, scope, limits);
	const ids = lines.flatMap(({ letterId }) => (letterId ? [letterId] : []));
	await recordListSeen(services, { what: "addresses", officeId: user.officeId, kind: "letter", ids });
	return {
		page,
		pageCount: Math.ceil(total / perPage),
		lines,
		isReleased: query.get("kabar") === "address-released",
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "letters.write");
	const form = await parseForm(args.request, releaseSchema);
	if (!form.ok) return data({ form: form.reply, isGone: false }, { status: 400 });
	const result = await releaseAddress(services, form.value.address, form.value);
	if (!result.ok) return data({ form: undefined, isGone: true }, { status: 409 });
	throw seeOther("/panel/surat/alamat?kabar=address-released");
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.delivery.addresses.title);

export default function SuppressedAddresses() {
	const { page, pageCount, lines, isReleased } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.delivery.addresses;
	const form = reply?.form;
	const problem = form && errorText(t, form.errors, "reason");
	const address = form ? textOf(form.values, "address") : "";
	const wrong = form && problem ? { address, reason: textOf(form.values, "reason"), problem } : null;
	return (
		<PanelPage
			back={{ href: "/panel/surat", label: words.back }}
			title={words.title}
			lead={words.lead}
			news={isReleased ? t.delivery.news["address-released"] : undefined}
			before={
				reply?.isGone ? (
					<Notification tone="warn" alert>
						{words.released}
					</Notification>
				) : (
					<ErrorSummary
						title={t.frame.errorSummary}
						errors={wrong ? [{ name: reasonField(address), message: wrong.problem }] : []}
					/>
				)
			}
		>
			<SuppressedList lines={lines} wrong={wrong} />
			<Pages page={page} pageCount={pageCount} />
		</PanelPage>
	);
}
