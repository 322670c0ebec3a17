interface SectionNavProps {
	/** Names the navigation: "Ruang kerja dialog". */
	label: string;
	items: readonly NavItem[];
	/** `tabs` for the parts of one thing, `pages` for the pages of one such part, `views` for ways to look at one list. */
	look?: "tabs" | "pages" | "views" | undefined;
}

export interface NavItem {
	href: string;
	label: string;
	/** The page itself, or `within` for what it belongs to. */
	current?: boolean | "within" | undefined;
	/** How many things wait behind the link. */
	count?: number | string | undefined;
}

/** Pages that belong together, as links: each has its own address. */
export function SectionNav({ label, items, look = "tabs" }: SectionNavProps) {
	return (
		<nav className={`section-nav section-nav-${look}`} aria-label={label}>
			<ul>
				{items.map((item) => (
					<li key={item.href}>
						<a href={item.href} aria-current={item.current === "within" ? "true" : item.current ? "page" : undefined}>
							{item.label}
							{item.count === undefined ? null : <span className="section-nav-count"> ({item.count})</span>}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
