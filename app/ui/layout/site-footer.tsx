import type { ReactNode } from "react";

interface SiteFooterProps {
	/** Who runs the site, and where to find help: the same place on every page. */
	owner: ReactNode;
	/** Names the links: "Tautan bantuan". */
	navLabel: string;
	links: readonly { href: string; label: string }[];
	/** Version or a note, small. */
	note?: ReactNode;
}

export function SiteFooter({ owner, navLabel, links, note }: SiteFooterProps) {
	return (
		<footer className="site-footer">
			<div className="page-width">
				<p>{owner}</p>
				<nav aria-label={navLabel}>
					<ul>
						{links.map(({ href, label }) => (
							<li key={href}>
								<a href={href}>{label}</a>
							</li>
						))}
					</ul>
				</nav>
				{note ? <p>{note}</p> : null}
			</div>
		</footer>
	);
}
