import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasPanel, reachOf } from "#app/domain/accounts/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { listMyDesks } from "#app/server/my-desks.server";
import { MyDesks } from "#app/ui/attendance/my-desks";
import { PanelPage } from "#app/ui/layout/panel-page";

/** Where officers and supervisors land when they sign in; organisers find the desks of today here. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user } = await signedIn(args, null);
	const isNamed = !hasPanel(user.held);
	const reach = reachOf(user.held, "attendance.write");
	return { isNamed, desks: await listMyDesks(read, { reach, isNamed }, services.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.deskStaff.mine);

export default function Desks() {
	const { isNamed, desks } = useLoaderData<typeof loader>();
	const words = useLanguage().t.deskStaff;
	return (
		<PanelPage title={words.mine} lead={isNamed ? words.mineLead : words.mineLeadOffice}>
			<MyDesks desks={desks} isNamed={isNamed} />
		</PanelPage>
	);
}
