/** Personal links that were taken back or replaced. */
export interface RevokedLinksTable {
	/** SHA-256 (hex) of the token. */
	linkHash: string;
	revokedAt: string;
}
