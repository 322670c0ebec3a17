import type { ReactNode } from "react";

/** Text for screen readers where sighted readers have the layout to tell them. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
	return <span className="visually-hidden">{children}</span>;
}
