import type { ReactNode } from "react";
import { useLanguage } from "#app/i18n/context";
import { Notification } from "../primitives/notification";
import { Page } from "./page";
import { languageHref, useRequest } from "./request-context";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** What stands around every public page. */
export function PublicFrame({ children }: { children: ReactNode }) {
	const { lang, t } = useLanguage();
	const request = useRequest();
	return (
		<Page
			skipLabel={t.common.skipToContent}
			fieldWords={{ error: t.common.errorPrefix.trim() }}
			header={
				<SiteHeader
					officialText={t.common.officialSite}
					brand={{ href: "/", name: t.common.productName, tagline: t.common.productTagline }}
					navLabel={t.common.mainNavigation}
					nav={[
						{ href: "/", label: t.common.events, current: request.pathname === "/" },
						{ href: "/pendaftaran", label: t.common.myRegistration, current: request.pathname === "/pendaftaran" },
					]}
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

/** Who runs the site, and where help and rights are explained. */
export function Footer() {
	const { t } = useLanguage();
	return (
		<SiteFooter
			owner={t.common.ministry}
			navLabel={t.common.help}
			links={[
				{ href: "/bantuan", label: t.common.help },
				{ href: "/privasi", label: t.common.privacy },
				{ href: "/aksesibilitas", label: t.common.accessibility },
				{ href: "/panel", label: t.common.panel },
			]}
		/>
	);
}
