import { Wordmark } from "../brand/wordmark";
import type { NavItem } from "../primitives/section-nav";

export interface LanguageSwitch {
	/** The same page in the other language. */
	href: string;
	/** The other language's own name: "English". */
	label: string;
	lang: string;
}

export interface BrandTexts {
	href: string;
	name: string;
	tagline?: string | undefined;
}

interface SiteHeaderProps {
	/** The strip that says whose site this is; shown where the text is given. */
	officialText?: string | undefined;
	brand: BrandTexts;
	/** Names the navigation: "Utama". */
	navLabel: string;
	nav: readonly NavItem[];
	language?: LanguageSwitch | undefined;
}

/** The head of every public page. */
export function SiteHeader({ officialText, brand, navLabel, nav, language }: SiteHeaderProps) {
	return (
		<header className="site-header">
			<OfficialStrip text={officialText} />
			<div className="site-header-bar page-width">
				<Wordmark {...brand} />
				<nav className="header-nav" aria-label={navLabel}>
					<HeaderLinks items={nav} />
				</nav>
				<LanguageLink language={language} />
			</div>
		</header>
	);
}

export function OfficialStrip({ text }: { text?: string | undefined }) {
	return text ? (
		<div className="official-strip">
			<p className="page-width">{text}</p>
		</div>
	) : null;
}

export function HeaderLinks({ items }: { items: readonly NavItem[] }) {
	return (
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
	);
}

export function LanguageLink({ language }: { language?: LanguageSwitch | undefined }) {
	return language ? (
		<a className="language-link" href={language.href} lang={language.lang} hrefLang={language.lang}>
			{language.label}
		</a>
	) : null;
}
