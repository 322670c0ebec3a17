import type { ReactNode } from "react";
import { can } from "#app/domain/accounts/rules";
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
	return (
		<Page
			area="panel"
			skipLabel={t.common.skipToContent}
			fieldWords={{ error: t.common.errorPrefix.trim() }}
			header={
				<PanelHeader
					brand={{ href: "/panel", name: t.common.productName, tagline: t.common.productTagline }}
					navLabel={t.common.mainNavigation}
					nav={[
						item("/panel", t.common.panel),
						item("/panel/kegiatan", t.common.events),
						item("/panel/tindak-lanjut", t.common.followups),
						item("/panel/surat", t.common.letters),
						...(can(user.role, "users.manage") ? [item("/panel/pengguna", t.common.users)] : []),
					]}
					user={{ name: user.name, href: "/panel/akun" }}
					signOut={{ action: "/keluar", label: t.common.signOut }}
					language={{
						href: languageHref(request),
						label: t.common.otherLanguage,
						lang: lang === "id" ? "en" : "id",
					}}
				/>
			}
			footer={<Footer />}
		>
			{request.isDemo ? <Notification tone="info">{t.common.demoNotice}</Notification> : null}
			{children}
		</Page>
	);
}
