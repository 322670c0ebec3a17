export const followups = {};
