import type { ColumnType } from "kysely";

/** A column the database fills when the insert leaves it out. */
export type WithDefault<T> = ColumnType<T, T | undefined, T>;

/** A boolean: 0 or 1 on both engines, 0 unless said. */
export type Flag = WithDefault<0 | 1>;
