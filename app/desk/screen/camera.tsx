import { useEffect, useRef, useState } from "react";
import { useLanguage } from "#app/i18n/context";
import { Button } from "#app/ui/primitives/button";
import { openDecoder } from "../decoder";
import { isNewScan, type SeenCode } from "../model/held-code";
import { useDesk } from "./use-desk";

type CameraState = "off" | "starting" | "on" | "denied" | "missing" | "unreadable";

/** Milliseconds between two looks at what the camera sees. */
const pace = 120;

/** The camera stays open between scans: phones ask for it again each time it is opened. */
export function Camera() {
	const { desk } = useDesk();
	const words = useLanguage().t.desk.camera;
	const [state, setState] = useState<CameraState>("off");
	const [isWanted, setWanted] = useState(false);
	const video = useRef<HTMLVideoElement>(null);

	useEffect(() => {
		void isAllowed().then((allowed) => allowed && setWanted(true));
	}, []);

	useEffect(() => {
		const element = video.current;
		if (!isWanted || !element) return;
		const stop = new AbortController();
		void watch(element, (text) => void desk.enter(text), setState, stop.signal);
		return () => {
			stop.abort();
			setState("off");
		};
	}, [isWanted, desk]);

	const isOpen = state === "on" || state === "starting";
	return (
		<section className="desk-camera" aria-label={words.title}>
			<video className="desk-camera-picture" ref={video} muted playsInline hidden={!isOpen} />
			{state === "on" ? <p className="small muted">{words.hint}</p> : null}
			{state === "starting" ? <p role="status">{words.starting}</p> : null}
			{state === "denied" ? (
				<div role="alert">
					<p>
						<b>{words.denied}</b>
					</p>
					<p>{words.deniedHint}</p>
				</div>
			) : null}
			{state === "missing" || state === "unreadable" ? <p role="alert">{words[state]}</p> : null}
			<Button
				type="button"
				variant="secondary"
				onClick={() => {
					setWanted(!isOpen);
					if (!isOpen) setState("off");
				}}
			>
				{isOpen ? words.stop : words.start}
			</Button>
		</section>
	);
}

/** Whether the camera may be opened without asking: then it is. */
async function isAllowed(): Promise<boolean> {
	try {
		const { state } = await navigator.permissions.query({ name: "camera" as PermissionName });
		return state === "granted";
	} catch {
		return false;
	}
}

/** Opens the camera and tells every code it is shown, each once for as long as it is held there. */
async function watch(
	element: HTMLVideoElement,
	tell: (text: string) => void,
	setState: (state: CameraState) => void,
	stop: AbortSignal,
): Promise<void> {
	setState("starting");
	let stream: MediaStream | undefined;
	try {
		stream = await navigator.mediaDevices.getUserMedia({
			video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
		});
	} catch (error) {
		const isDenied = error instanceof DOMException && error.name === "NotAllowedError";
		if (!stop.aborted) setState(isDenied ? "denied" : "missing");
		return;
	}
	const close = () => {
		for (const track of stream.getTracks()) track.stop();
		element.srcObject = null;
	};
	stop.addEventListener("abort", close);
	if (stop.aborted) return close();
	try {
		element.srcObject = stream;
		await element.play();
		const decoder = await openDecoder();
		setState("on");
		let last: SeenCode | null = null;
		while (!stop.aborted) {
			// A picture that is not there yet is no error.
			const [code] = await decoder.detect(element).catch(() => []);
			const at = Date.now();
			if (code) {
				const isNew = isNewScan(last, code.rawValue, at);
				last = { value: code.rawValue, at };
				if (isNew) tell(code.rawValue);
			}
			await new Promise((resolve) => setTimeout(resolve, pace));
		}
	} catch {
		close();
		if (!stop.aborted) setState("unreadable");
	}
}
