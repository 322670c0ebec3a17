import { Button, Link, Section, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import { useMedium } from "./medium";
import { colour, font, quiet, text } from "./style";

/** A paragraph. */
export function Paragraph({ children }: { children: ReactNode }) {
	if (useMedium() === "text") return <>{["\n", children, "\n"]}</>;
	return (
		<Text className="ink" style={text}>
			{children}
		</Text>
	);
}

/** Small print. */
export function Note({ children }: { children: ReactNode }) {
	if (useMedium() === "text") return <>{["\n", children, "\n"]}</>;
	return (
		<Text className="quiet" style={quiet}>
			{children}
		</Text>
	);
}

/** A heading inside the letter. */
export function Heading({ children }: { children: string }) {
	if (useMedium() === "text") return <>{`\n${children.toUpperCase()}\n`}</>;
	return (
		<h2 className="ink" style={{ ...text, fontSize: "18px", fontWeight: 700, margin: "24px 0 8px" }}>
			{children}
		</h2>
	);
}

/** Text a person wrote in several lines, shown in several lines. */
export function Lines({ value }: { value: string }) {
	const lines = value.split("\n");
	if (useMedium() === "text") return <>{lines.join("\n  ")}</>;
	return (
		<>
			{lines.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and never move
				<Fragment key={index}>
					{index > 0 ? <br /> : null}
					{line}
				</Fragment>
			))}
		</>
	);
}

/** What organisers wrote, in the paragraphs that empty lines part. */
export function Paragraphs({ value }: { value: string }) {
	return value.split(/\n\s*\n/).map((paragraph, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity and never move
		<Paragraph key={index}>
			<Lines value={paragraph.trim()} />
		</Paragraph>
	));
}

export type Row = readonly [label: string, value: string];

/** Facts with their names. Rows without a value are left out. */
export function Details({ rows }: { rows: readonly Row[] }) {
	const filled = rows.filter(([, value]) => value !== "");
	if (useMedium() === "text") {
		const lines = filled.map(([label, value]) =>
			value.includes("\n") ? `${label}:\n  ${value.split("\n").join("\n  ")}\n` : `${label}: ${value}\n`,
		);
		return <>{`\n${lines.join("")}`}</>;
	}
	return (
		<table
			className="box"
			cellPadding="0"
			cellSpacing="0"
			width="100%"
			style={{ backgroundColor: colour.box, margin: "0 0 24px", width: "100%" }}
		>
			<tbody>
				{filled.map(([label, value]) => (
					<tr key={label}>
						<th
							scope="row"
							className="quiet"
							style={{
								...quiet,
								fontWeight: 400,
								margin: 0,
								padding: "8px 8px 8px 16px",
								textAlign: "left",
								verticalAlign: "top",
								width: "27%",
							}}
						>
							{label}
						</th>
						<td className="ink" style={{ ...text, margin: 0, padding: "6px 16px 6px 8px", verticalAlign: "top" }}>
							<Lines value={value} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** What was and what is: crossed out and bold, and said in words for those who see neither. */
export function Change({ label, was, now, words }: { label: string; was: string; now: string; words: ChangeWords }) {
	const [before, after] = [was || words.none, now || words.none];
	if (useMedium() === "text") {
		const indent = (value: string) => value.split("\n").join("\n    ");
		return <>{`\n${label}\n  ${words.was}: ${indent(before)}\n  ${words.now}: ${indent(after)}\n`}</>;
	}
	return (
		<table
			className="box"
			cellPadding="0"
			cellSpacing="0"
			width="100%"
			style={{ backgroundColor: colour.box, margin: "0 0 16px", width: "100%" }}
		>
			<tbody>
				<tr>
					<td style={{ padding: "12px 16px" }}>
						<Text className="quiet" style={{ ...quiet, margin: 0 }}>
							{label}
						</Text>
						<Text className="quiet" style={{ ...text, color: colour.quiet, margin: "4px 0" }}>
							{`${words.was}: `}
							<s>
								<Lines value={before} />
							</s>
						</Text>
						<Text className="ink" style={{ ...text, margin: 0 }}>
							{`${words.now}: `}
							<strong>
								<Lines value={after} />
							</strong>
						</Text>
					</td>
				</tr>
			</tbody>
		</table>
	);
}

export interface ChangeWords {
	readonly was: string;
	readonly now: string;
	readonly none: string;
}

/** The registration code, large enough to be read out at the desk. */
export function Code({ label, value }: { label: string; value: string }) {
	if (useMedium() === "text") return <>{`\n${label}: ${value}\n`}</>;
	return (
		<Text className="ink" style={{ ...text, margin: "0 0 16px" }}>
			{`${label}: `}
			<strong style={{ fontSize: "22px", letterSpacing: "1px", whiteSpace: "nowrap" }}>{value}</strong>
		</Text>
	);
}

/** The one thing to press. The whole cell is the button, 48 px high in every program. */
export function Action({ href, children }: { href: string; children: string }) {
	if (useMedium() === "text") return <>{`\n${children}:\n${href}\n`}</>;
	return (
		<Section style={{ margin: "8px 0 24px" }}>
			<Button
				className="button"
				href={webAddress(href)}
				style={{
					backgroundColor: colour.nila,
					borderRadius: "8px",
					color: "#ffffff",
					display: "inline-block",
					fontFamily: font,
					fontSize: "16px",
					fontWeight: 700,
					lineHeight: "20px",
					padding: "14px 24px",
					textDecoration: "none",
				}}
			>
				{children}
			</Button>
		</Section>
	);
}

/** A link beside the main action. */
export function Reference({ href, children }: { href: string; children: string }) {
	if (useMedium() === "text") return <>{`\n${children}:\n${href}\n`}</>;
	return (
		<Text className="ink" style={{ ...text, margin: "0 0 8px", padding: "9px 0" }}>
			<Link className="link" href={webAddress(href)} style={{ color: colour.link, textDecoration: "underline" }}>
				{children}
			</Link>
		</Text>
	);
}

/** Several things in a row, numbered when their order matters. */
export function Items({ items, numbered = false }: { items: readonly string[]; numbered?: boolean }) {
	if (useMedium() === "text") {
		const lines = items.map((item, index) => `${numbered ? `${index + 1}.` : "-"} ${item}\n`);
		return <>{`\n${lines.join("")}`}</>;
	}
	const style = { ...text, paddingLeft: "24px" };
	const entries = items.map((item) => (
		<li key={item} style={{ margin: "0 0 4px" }}>
			{item}
		</li>
	));
	return numbered ? (
		<ol className="ink" style={style}>
			{entries}
		</ol>
	) : (
		<ul className="ink" style={style}>
			{entries}
		</ul>
	);
}

/** Links lead to web pages only; an organiser's text that is none becomes a link to nowhere. */
function webAddress(href: string): string {
	return /^https?:\/\//i.test(href) ? href : "#";
}
