import type { ReactNode } from "react";
import { classes } from "../primitives/classes";
import { type FieldWords, FieldWordsProvider } from "../primitives/field-words";

interface PageProps {
	/** "Langsung ke isi". */
	skipLabel: string;
	header: ReactNode;
	footer?: ReactNode;
	/** `panel` is the organisers' side: wider, denser, smaller targets. */
	area?: "public" | "panel" | undefined;
	/** Words that the fields say by themselves. */
	fieldWords: FieldWords;
	children: ReactNode;
}

/** The frame of a page: skip link, header, the main part, footer. */
export function Page({ skipLabel, header, footer, area = "public", fieldWords, children }: PageProps) {
	return (
		<FieldWordsProvider words={fieldWords}>
			<div className={classes("page", area === "panel" && "panel-area")}>
				<a className="skip-link" href="#isi">
					{skipLabel}
				</a>
				{header}
				<main className="page-main page-width" id="isi" tabIndex={-1}>
					{children}
				</main>
				{footer}
			</div>
		</FieldWordsProvider>
	);
}
