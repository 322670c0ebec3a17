import { type ReactNode, useEffect, useId, useRef } from "react";

/** A form over the desk. The browser keeps the cursor inside, closes it with Escape, and gives the cursor back. */
export function Dialog({ title, close, children }: { title: ReactNode; close: () => void; children: ReactNode }) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		const element = dialog.current;
		element?.showModal();
		return () => element?.close();
	}, []);
	return (
		<dialog className="desk-dialog" ref={dialog} aria-labelledby={id} onClose={close}>
			<h2 id={id}>{title}</h2>
			{children}
		</dialog>
	);
}
