/** How a question that was asked at a dialogue stands; the last one means that a written answer is to follow. */
export const discussionStatuses = ["open", "answered", "written_answer_due"] as const;
export type DiscussionStatus = (typeof discussionStatuses)[number];
