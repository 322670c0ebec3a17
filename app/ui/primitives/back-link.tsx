import { Icon } from "./icon";

export function BackLink({ href, label }: { href: string; label: string }) {
	return (
		<a className="back-link" href={href}>
			<Icon name="back" />
			{label}
		</a>
	);
}
