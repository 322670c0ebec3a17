import { Wordmark } from "../brand/wordmark";
import { InlineForm } from "../primitives/inline-form";
import type { NavItem } from "../primitives/section-nav";
import { type BrandTexts, HeaderLinks, LanguageLink, type LanguageSwitch, OfficialStrip } from "./site-header";

interface PanelHeaderProps {
	officialText?: string | undefined;
	brand: BrandTexts;
	navLabel: string;
	nav: readonly NavItem[];
	/** Who is signed in, and the link to their account. */
	user?: { name: string; href?: string | undefined } | undefined;
	signOut?: { action: string; label: string } | undefined;
	language?: LanguageSwitch | undefined;
}

/** The head of the organisers' pages: who is working on the first line, where they can go on the second. */
export function PanelHeader({ officialText, brand, navLabel, nav, user, signOut, language }: PanelHeaderProps) {
	return (
		<header className="site-header panel-header">
			<OfficialStrip text={officialText} />
			<div className="site-header-bar page-width">
				<Wordmark {...brand} />
				<div className="panel-header-user">
					<LanguageLink language={language} />
					{user ? user.href ? <a href={user.href}>{user.name}</a> : <span>{user.name}</span> : null}
					{signOut ? <InlineForm action={signOut.action} label={signOut.label} variant="link" small /> : null}
				</div>
			</div>
			<nav className="header-nav page-width" aria-label={navLabel}>
				<HeaderLinks items={nav} />
			</nav>
		</header>
	);
}
