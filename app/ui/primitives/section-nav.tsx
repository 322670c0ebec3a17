interface SectionNavProps {
	/** Names the navigation: "Ruang kerja dialog". */
	label: string;
	items: readonly NavItem[];
	/** `tabs` for the pages of one thing, `views` for ways to look at one list. */
	look?: "tabs" | "views" | undefined;
}

export interface NavItem {
	href: string;
	label: string;
	current?: boolean | undefined;
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
						<a href={item.href} aria-current={item.current ? "page" : undefined}>
							{item.label}
							{item.count === undefined ? null : <span className="section-nav-count"> ({item.count})</span>}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
