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
			skipLabel={t.frame.skipToContent}
			fieldWords={{ error: t.frame.errorPrefix.trim() }}
			header={
				<SiteHeader
					officialText={t.frame.officialSite}
					brand={{ href: "/", name: t.frame.productName, tagline: t.frame.productTagline }}
					navLabel={t.frame.mainNavigation}
					nav={[
						{ href: "/", label: t.frame.events, current: request.pathname === "/" },
						{ href: "/pendaftaran", label: t.frame.myRegistration, current: request.pathname === "/pendaftaran" },
					]}
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

/** Who runs the site, and where help and rights are explained. */
export function Footer() {
	const { t } = useLanguage();
	return (
		<SiteFooter
			owner={t.frame.ministry}
			navLabel={t.frame.help}
			links={[
				{ href: "/bantuan", label: t.frame.help },
				{ href: "/privasi", label: t.frame.privacy },
				{ href: "/aksesibilitas", label: t.frame.accessibility },
				{ href: "/panel", label: t.frame.panel },
			]}
		/>
	);
}
