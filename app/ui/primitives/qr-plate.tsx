import type { ReactNode } from "react";

interface QrPlateProps {
	/** An `<svg>` drawn by the product itself, dark modules on nothing; never text from outside. */
	svg: string;
	/** What the code is, for those who cannot see it. */
	label: string;
	caption?: ReactNode;
}

/** A QR code on a plate that stays white in the dark theme, because scanners need dark on light. */
export function QrPlate({ svg, label, caption }: QrPlateProps) {
	return (
		<figure className="qr-plate">
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing is made by the product from a token. */}
			<div role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />
			{caption ? <figcaption>{caption}</figcaption> : null}
		</figure>
	);
}
