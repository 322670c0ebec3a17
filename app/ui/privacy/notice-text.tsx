/** A privacy notice: paragraphs apart by an empty line, headings after "## ". */
export function NoticeText({ text }: { text: string }) {
	return text
		.split(/\n{2,}/)
		.map((part) => (part.startsWith("## ") ? <h2 key={part}>{part.slice(3)}</h2> : <p key={part}>{part}</p>));
}
