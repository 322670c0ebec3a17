import type { ReactNode } from "react";
import { can, isDeskRole } from "#app/domain/accounts/rules";
import type { Role } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { Notification } from "../primitives/notification";
import { Page } from "./page";
import { PanelHeader } from "./panel-header";
import { Footer } from "./public-frame";
import { languageHref, useRequest } from "./request-context";

/** What stands around every page of the house. */
export function PanelFrame({ user, children }: { user: { name: string; role: Role }; children: ReactNode }) {
	const { lang, t } = useLanguage();
	const request = useRequest();
	const item = (href: string, label: string) => ({
		href,
		label,
		current: request.pathname === href || (href !== "/panel" && request.pathname.startsWith(`${href}/`)),
	});
	const desks = item("/petugas", t.deskStaff.mine);
	const nav = isDeskRole(user.role)
		? [desks]
		: [
				item("/panel", t.frame.panel),
				item("/panel/kegiatan", t.frame.events),
				desks,
				item("/panel/tindak-lanjut", t.frame.followups),
				item("/panel/koperasi", t.frame.cooperatives),
				item("/panel/organisasi", t.frame.organisations),
				item("/panel/dasbor", t.dashboard.nav),
				item("/panel/surat", t.frame.letters),
				...(can(user.role, "holidays.manage") ? [item("/panel/hari-libur", t.frame.holidays)] : []),
				...(can(user.role, "users.manage") ? [item("/panel/pengguna", t.frame.users)] : []),
			];
	return (
		<Page
			area="panel"
			skipLabel={t.frame.skipToContent}
			fieldWords={{ error: t.frame.errorPrefix.trim() }}
			header={
				<PanelHeader
					brand={{
						href: isDeskRole(user.role) ? "/petugas" : "/panel",
						name: t.frame.productName,
						tagline: t.frame.productTagline,
					}}
					navLabel={t.frame.mainNavigation}
					nav={nav}
					user={{ name: user.name, href: "/panel/akun" }}
					signOut={{ action: "/keluar", label: t.frame.signOut }}
					language={{
						href: languageHref(request),
						label: t.frame.otherLanguage,
						lang: lang === "id" ? "en" : "id",
					}}
				/>
			}
			footer={<Footer />}
		>
			{request.isDemo ? <Notification tone="info">{t.frame.demoNotice}</Notification> : null}
			{children}
		</Page>
	);
}
