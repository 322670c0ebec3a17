import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { allowedTo, hasPanel } from "#app/domain/accounts/rules";
import { signedInAtAll } from "#app/server/guard.server";
import { PanelFrame } from "#app/ui/layout/panel-frame";
import "#app/ui/styles/panel.css";

export async function loader(args: LoaderFunctionArgs) {
	const { user } = await signedInAtAll(args);
	return { name: user.name, permissions: allowedTo(user.held), hasPanel: hasPanel(user.held) };
}

export default function House() {
	return (
		<PanelFrame user={useLoaderData<typeof loader>()}>
			<Outlet />
		</PanelFrame>
	);
}
