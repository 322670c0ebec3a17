/** Days off by the joint decree of three ministers: public holidays, and shared leave (cuti bersama). */
export const holidayKinds = ["holiday", "shared_leave"] as const;
export type HolidayKind = (typeof holidayKinds)[number];
