/** Keeps the bytes of handed-in files under random names, outside of the web root. */
export interface UploadStore {
	/** Writes the bytes durably under `id` before it returns; the same id and bytes may be written twice. */
	put(id: string, bytes: Uint8Array): Promise<void>;
	/** The bytes of a file. Throws when they are gone. */
	get(id: string): Promise<Uint8Array>;
	/** Removes a file; one that is gone already stays gone. */
	remove(id: string): Promise<void>;
}
