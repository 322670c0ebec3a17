import type { ReactNode } from "react";
import { classes } from "./classes";
import { VisuallyHidden } from "./visually-hidden";

export type ButtonVariant = "primary" | "secondary" | "danger" | "link";

interface Looks {
	children: ReactNode;
	/** One primary button a page; the rest are secondary. */
	variant?: ButtonVariant | undefined;
	small?: boolean | undefined;
	/** Fills the width of its column. */
	wide?: boolean | undefined;
	/** Said after the text to screen readers, such as the name of the row the button stands in. */
	hiddenLabel?: ReactNode;
}

interface ButtonProps extends Looks {
	type?: "submit" | "button" | "reset" | undefined;
	name?: string | undefined;
	value?: string | undefined;
	/** Sends the form to another address than the form's own. */
	formAction?: string | undefined;
	/** The id of a form elsewhere on the page. */
	form?: string | undefined;
	/** What it does where a script runs: at the desk alone. */
	onClick?: (() => void) | undefined;
}

export function Button({ type = "submit", name, value, formAction, form, onClick, ...looks }: ButtonProps) {
	return (
		<button
			type={type}
			className={buttonClass(looks)}
			name={name}
			value={value}
			formAction={formAction}
			formMethod={formAction ? "post" : undefined}
			form={form}
			onClick={onClick}
		>
			{labelOf(looks)}
		</button>
	);
}

interface LinkButtonProps extends Looks {
	href: string;
	/** Saves the target as a file. */
	download?: boolean | undefined;
	/** The link leaves the site, so it tells the other site nothing about this page. */
	external?: boolean | undefined;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ href, download, external, ...looks }: LinkButtonProps) {
	return (
		<a
			className={buttonClass(looks)}
			href={href}
			download={download ? "" : undefined}
			rel={external ? "noopener noreferrer" : undefined}
		>
			{labelOf(looks)}
		</a>
	);
}

/** Buttons in one row that wraps on a narrow screen. */
export function ButtonRow({ children }: { children: ReactNode }) {
	return <div className="button-row">{children}</div>;
}

function buttonClass({ variant = "primary", small, wide }: Looks): string {
	return classes("button", `button-${variant}`, small && "button-small", wide && "button-wide");
}

function labelOf({ children, hiddenLabel }: Looks): ReactNode {
	return hiddenLabel ? (
		<span>
			{children}
			<VisuallyHidden> {hiddenLabel}</VisuallyHidden>
		</span>
	) : (
		children
	);
}
