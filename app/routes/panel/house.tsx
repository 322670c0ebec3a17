import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { signedInAtAll } from "#app/server/guard.server";
import { PanelFrame } from "#app/ui/layout/panel-frame";
import "#app/ui/styles/panel.css";

export async function loader(args: LoaderFunctionArgs) {
	const { user } = await signedInAtAll(args);
	return { name: user.name, role: user.role };
}

export default function House() {
	return (
		<PanelFrame user={useLoaderData<typeof loader>()}>
			<Outlet />
		</PanelFrame>
	);
}
