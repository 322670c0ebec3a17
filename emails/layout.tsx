import { Body, Container, Head, Hr, Html, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { Note, Paragraph, Reference } from "./blocks";
import type { Contact, Person } from "./facts";
import type { Voice } from "./letter";
import { useMedium } from "./medium";
import { colour, darkStyles, font, quiet, text } from "./style";

/** The sheet every letter is written on: 600 px, tables, inline styles, nothing fetched from anywhere. */
export function Layout({ subject, voice, children }: { subject: string; voice: Voice; children: ReactNode }) {
	const { t, language } = voice;
	if (useMedium() === "text") return <>{[children, `\n${t.footer}\n`]}</>;
	return (
		<Html lang={language} dir="ltr">
			<Head>
				<meta name="viewport" content="width=device-width" />
				<meta name="color-scheme" content="light dark" />
				<meta name="supported-color-schemes" content="light dark" />
				<title>{subject}</title>
				<style>{darkStyles}</style>
			</Head>
			<Body className="canvas" style={{ margin: 0, padding: 0 }}>
				<Section className="canvas" style={{ backgroundColor: colour.canvas, padding: "24px 0" }}>
					<Container
						className="surface"
						width="600"
						style={{ backgroundColor: colour.surface, maxWidth: "600px", padding: "0 24px", width: "100%" }}
					>
						<Text className="ink" style={{ ...text, fontSize: "18px", fontWeight: 700, margin: "24px 0 0" }}>
							Rembuk
						</Text>
						<Text className="quiet" style={{ ...quiet, margin: 0 }}>
							{t.ministry}
						</Text>
						<Hr className="line" style={{ borderTop: `2px solid ${colour.nila}`, margin: "12px 0 24px" }} />
						{children}
						<Hr className="line" style={{ borderTop: `1px solid ${colour.line}`, margin: "24px 0 16px" }} />
						<Text className="quiet" style={{ ...quiet, fontFamily: font, margin: "0 0 24px" }}>
							{t.footer}
						</Text>
					</Container>
				</Section>
			</Body>
		</Html>
	);
}

/** "Yth. Ibu Siti, Dengan hormat, …": the form of address and the first sentence. */
export function Opening({ person, voice, children }: { person: Person | null; voice: Voice; children: ReactNode }) {
	const { t } = voice;
	return (
		<>
			<Paragraph>{person?.name ? t.salutation(person) : t.salutationUnknown}</Paragraph>
			<Paragraph>
				{t.opening === "" ? null : `${t.opening} `}
				{children}
			</Paragraph>
		</>
	);
}

/** How a letter to many is stopped, below everything else. */
export function StopNote({ stop, kind, voice }: { stop: string | null; kind: keyof Voice["t"]["stop"]; voice: Voice }) {
	if (stop === null) return null;
	const { lead, link } = voice.t.stop[kind];
	return (
		<>
			<Note>{lead}</Note>
			<Reference href={stop}>{link}</Reference>
		</>
	);
}

/** Whom to ask, and in whose name the letter is written. */
export function Closing({ host, contact, voice }: { host: string; contact: Contact | null; voice: Voice }) {
	const { t } = voice;
	const ways = [contact?.phone, contact?.email].filter((way) => way).join(t.or);
	return (
		<>
			{contact?.name ? <Note>{t.contact(contact.name, ways)}</Note> : null}
			<Paragraph>{t.closing}</Paragraph>
			<Paragraph>{host || t.ministry}</Paragraph>
		</>
	);
}
