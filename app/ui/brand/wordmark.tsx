import { Kawung } from "./kawung";

interface WordmarkProps {
	href: string;
	name: string;
	/** What the product is, in a few words under the name. */
	tagline?: string | undefined;
}

/** The mark and the product's name, as the link home. */
export function Wordmark({ href, name, tagline }: WordmarkProps) {
	return (
		<a className="wordmark" href={href}>
			<Kawung />
			<span>
				{name}
				{tagline ? <small className="wordmark-tagline">{tagline}</small> : null}
			</span>
		</a>
	);
}
