import type { ReactNode } from "react";
import { useLanguage } from "#app/i18n/context";

/** Words an organiser wrote, in Indonesian: marked as such on a page in another language (WCAG 3.1.2). */
export function Content({ children }: { children: ReactNode }) {
	const { lang } = useLanguage();
	return lang === "id" ? children : <span lang="id">{children}</span>;
}
