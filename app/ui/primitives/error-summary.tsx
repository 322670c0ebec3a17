interface ErrorSummaryProps {
	/** "Ada isian yang perlu diperbaiki". */
	title: string;
	/** In the order of the fields. `name` is the field's name; without one the message stands alone. */
	errors: readonly { name?: string | undefined; message: string }[];
}

/** What to put right, at the top of the page, each message a link to its field. Nothing when there is nothing wrong. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
	if (errors.length === 0) return null;
	return (
		// biome-ignore lint/a11y/noAutofocus: the page answers a form, so it starts reading at what went wrong.
		<div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title" autoFocus>
			<h2 id="error-summary-title">{title}</h2>
			<ul>
				{errors.map(({ name, message }) => (
					<li key={`${name}|${message}`}>{name ? <a href={`#${name}`}>{message}</a> : message}</li>
				))}
			</ul>
		</div>
	);
}
