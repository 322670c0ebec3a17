import type { OutcomeTone } from "#app/ui/primitives/outcome";

/** Pitches in Hz, one after the other, and how the phone shakes, in milliseconds: three answers that are told apart blind. */
const signals: Record<OutcomeTone, { pitches: readonly number[]; shape: OscillatorType; shake: number[] }> = {
	ok: { pitches: [880, 1320], shape: "sine", shake: [80] },
	again: { pitches: [660, 660], shape: "triangle", shake: [60, 80, 60] },
	stop: { pitches: [220, 165], shape: "square", shake: [350] },
};

const length = 0.14;
let audio: AudioContext | undefined;

/** Browsers let a page sound only after somebody has touched it. */
export function allowSound(): void {
	audio ??= new AudioContext();
	if (audio.state === "suspended") void audio.resume();
}

/** Tells an outcome to ear and hand. */
export function signal(tone: OutcomeTone, isMuted: boolean): void {
	const { pitches, shape, shake } = signals[tone];
	navigator.vibrate?.(shake);
	if (isMuted || audio?.state !== "running") return;
	const { currentTime, destination } = audio;
	for (const [index, pitch] of pitches.entries()) {
		const starts = currentTime + index * (length + 0.03);
		const oscillator = new OscillatorNode(audio, { type: shape, frequency: pitch });
		const volume = new GainNode(audio, { gain: 0.25 });
		volume.gain.setTargetAtTime(0, starts + length * 0.6, 0.03);
		oscillator.connect(volume).connect(destination);
		oscillator.start(starts);
		oscillator.stop(starts + length);
	}
}
