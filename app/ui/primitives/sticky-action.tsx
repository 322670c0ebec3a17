import type { ReactNode } from "react";

/** The page's main button once more at the lower edge of a phone; wide screens show only the one in the page. */
export function StickyAction({ children }: { children: ReactNode }) {
	return <div className="sticky-action">{children}</div>;
}
