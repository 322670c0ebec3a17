import type { ReactNode } from "react";
import type { Permission } from "#app/domain/accounts/rules";
import { useLanguage } from "#app/i18n/context";
import { Notification } from "../primitives/notification";
import { Page } from "./page";
import { PanelHeader } from "./panel-header";
import { Footer } from "./public-frame";
import { languageHref, useRequest } from "./request-context";

interface PanelUser {
	name: string;
	/** What they may do anywhere. */
	permissions: readonly Permission[];
	/** False for whoever works at desks alone. */
	hasPanel: boolean;
}

/** What stands around every page of the house. */
export function PanelFrame({ user, children }: { user: PanelUser; children: ReactNode }) {
	const { lang, t } = useLanguage();
	const request = useRequest();
	const item = (href: string, label: string) => ({
		href,
		label,
		current: request.pathname === href || (href !== "/panel" && request.pathname.startsWith(`${href}/`)),
	});
	const withPermission = (permission: Permission, href: string, label: string) =>
		user.permissions.includes(permission) ? [item(href, label)] : [];
	const nav = user.hasPanel
		? [
				item("/panel", t.frame.panel),
				...withPermission("events.read", "/panel/kegiatan", t.frame.events),
				...withPermission("attendance.write", "/petugas", t.deskStaff.mine),
				...withPermission("followups.read", "/panel/tindak-lanjut", t.frame.followups),
				...withPermission("cooperatives.read", "/panel/koperasi", t.frame.cooperatives),
				...withPermission("organisations.read", "/panel/organisasi", t.frame.organisations),
				...withPermission("reports.read", "/panel/dasbor", t.dashboard.nav),
				...withPermission("letters.read", "/panel/surat", t.frame.letters),
				...withPermission("privacy.manage", "/panel/privasi", t.privacy.nav),
				...withPermission("holidays.manage", "/panel/hari-libur", t.frame.holidays),
				...withPermission("audit.read", "/panel/jejak", t.trail.nav),
				...withPermission("breaches.report", "/panel/kebocoran", t.breach.nav),
				...withPermission("users.read", "/panel/pengguna", t.frame.users),
			]
		: [item("/petugas", t.deskStaff.mine)];
	return (
		<Page
			area="panel"
			skipLabel={t.frame.skipToContent}
			fieldWords={{ error: t.frame.errorPrefix.trim() }}
			header={
				<PanelHeader
					brand={{
						href: user.hasPanel ? "/panel" : "/petugas",
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
