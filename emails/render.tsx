import { renderToStaticMarkup } from "react-dom/server";
import { Layout } from "./layout";
import type { LetterTemplate, Voice } from "./letter";
import { type Medium, MediumProvider } from "./medium";
import { oneLine, plainFacts } from "./plain";

const doctype =
	'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** Longest subject in code points: what a phone shows is far shorter, what a title may have far longer. */
const subjectLimit = 200;

export interface RenderedLetter {
	readonly subject: string;
	readonly html: string;
	readonly text: string;
}

/** One tree, two renderings: the HTML page and the plain text of the same letter. */
export function render<Facts>(template: LetterTemplate<Facts>, given: Facts, voice: Voice): RenderedLetter {
	const facts = plainFacts(given);
	const subject = oneLine(template.subject(facts, voice), subjectLimit);
	const markup = (medium: Medium) =>
		renderToStaticMarkup(
			<MediumProvider medium={medium}>
				<Layout subject={subject} voice={voice}>
					{template.body(facts, voice)}
				</Layout>
			</MediumProvider>,
		);
	return { subject, html: `${doctype}${markup("html")}`, text: plainText(markup("text")) };
}

const entities: Readonly<Record<string, string>> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&#x27;": "'",
};

/** React escapes these five even where nothing but text is rendered. */
function plainText(markup: string): string {
	const text = markup
		.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
		.replace(/[ \t]+$/gm, "")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
	return `${text}\n`;
}
