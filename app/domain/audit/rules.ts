/** Entries of the trail in one file. */
export const mostExported = 100_000;

/** Entries that are looked through for words: text that may be erased has no index. */
export const mostSearched = 5_000;
