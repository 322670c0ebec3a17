import type { ReactNode } from "react";
import type { Permission } from "#app/domain/accounts/rules";
import { useMay } from "./request-context";

interface PermittedProps {
	to: Permission;
	children: ReactNode;
	/** What the others get in its place. */
	otherwise?: ReactNode;
}

/** What is offered only to readers who may do it with the object of this page. */
export function Permitted({ to, children, otherwise = null }: PermittedProps) {
	return useMay()(to) ? children : otherwise;
}
