import type { ReactNode } from "react";
import { Icon } from "./icon";

interface NotificationProps {
	tone: "success" | "info" | "warn";
	/** A few words before the message, such as "Berhasil" or "Penting". */
	title?: string | undefined;
	children: ReactNode;
	/** It reports what the reader just did, so it is read out at once. */
	alert?: boolean | undefined;
	/** Buttons such as "Urungkan". */
	actions?: ReactNode;
}

const icons = { success: "check", info: "info", warn: "warning" } as const;

/** A banner directly above the page's heading; one a page at most, and never together with an error summary. */
export function Notification({ tone, title, children, alert, actions }: NotificationProps) {
	return (
		<div className={`notification notification-${tone}`} role={alert ? "alert" : undefined}>
			<Icon name={icons[tone]} />
			<div className="notification-text">
				{title ? <p className="notification-title">{title}</p> : null}
				<div>{children}</div>
			</div>
			{actions ? <div>{actions}</div> : null}
		</div>
	);
}
