/**
 * Codes under which a store fails for a while and nothing was kept: SQLite locked, full, not readable; a full disk;
 * PostgreSQL out of connections or resources, ending or starting, cancelled or waiting too long (SQLSTATE classes 08, 53,
 * 57 and 55P03, 40001, 40P01); no connection to it.
 */
const codes =
	/^(SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)\w*|ENOSPC|EDQUOT|ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|(08|53|57)[0-9A-Z]{3}|55P03|40001|40P01)$/;

/** What the driver's pool says without a code. */
const words =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error says that database or disk cannot be used for now, rather than that our code is wrong. */
export function isOutageError(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ("code" in error && codes.test(String(error.code))) return true;
	return words.test(error.message) || (error.cause !== undefined && isOutageError(error.cause));
}
