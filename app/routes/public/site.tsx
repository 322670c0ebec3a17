import { Outlet } from "@remix-run/react";
import { PublicFrame } from "#app/ui/layout/public-frame";

export default function PublicSite() {
	return (
		<PublicFrame>
			<Outlet />
		</PublicFrame>
	);
}
