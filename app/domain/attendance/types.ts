/** How somebody was found at the desk: scanned QR, typed code, or by name. */
export const checkInMethods = ["qr", "code", "manual"] as const;
export type CheckInMethod = (typeof checkInMethods)[number];
