import type { ReactNode } from "react";
import { classes } from "./classes";

interface ColumnsProps {
	/** The narrow column: filters on the left, facts and the main button on the right. */
	side: ReactNode;
	sideAt: "left" | "right";
	/** On a phone the narrow column comes below the text unless it is told to come first. */
	sideFirst?: boolean | undefined;
	children: ReactNode;
}

/** Two columns that become one on a narrow screen. */
export function Columns({ side, sideAt, sideFirst = sideAt === "left", children }: ColumnsProps) {
	const column = <div className="columns-side">{side}</div>;
	return (
		<div className={classes("columns", `columns-${sideAt}`)}>
			{sideFirst ? column : null}
			<div className="columns-main">{children}</div>
			{sideFirst ? null : column}
		</div>
	);
}

/** Blocks one below the other with even space between them. */
export function Stack({ children }: { children: ReactNode }) {
	return <div className="stack">{children}</div>;
}

/** Keeps text and forms at a width that reads well. */
export function ReadingColumn({ children }: { children: ReactNode }) {
	return <div className="reading-column">{children}</div>;
}
