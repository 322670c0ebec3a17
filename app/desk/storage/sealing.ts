/** Something that only this browser opens: AES-GCM under a key that no script can read out. */
export interface Sealed {
	iv: Uint8Array<ArrayBuffer>;
	bytes: ArrayBuffer;
}

const algorithm = "AES-GCM";

/** A key that encrypts and decrypts here and cannot be exported. */
export function newKey(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ["encrypt", "decrypt"]);
}

/** `place` is where it is kept: what is moved elsewhere does not open. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const text = new TextEncoder().encode(JSON.stringify(value));
	return { iv, bytes: await crypto.subtle.encrypt(parameters(iv, place), key, text) };
}

export async function unseal<Value>(key: CryptoKey, place: string, { iv, bytes }: Sealed): Promise<Value> {
	const text = await crypto.subtle.decrypt(parameters(iv, place), key, bytes);
	return JSON.parse(new TextDecoder().decode(text)) as Value;
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
	return { name: algorithm, iv, additionalData: new TextEncoder().encode(place) };
}

/** SHA-256 in hex: what the snapshot knows of a ticket's token. */
export async function hashOf(token: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
