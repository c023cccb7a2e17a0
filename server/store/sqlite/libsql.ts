/**
 * The part of `libsql/promise` that is used here, typed. The package's own types are `any`. Of its
 * calls, `exec`, `prepare` and the beginning of `iterate` (until the first row is there) run on
 * the library's threads; all others, and further rows, on the caller's. So every statement here
 * yields its answer with its first row, and the event loop stays free.
 *
 * `interrupt` waits for the connection while `exec` or `prepare` run: call it only during `iterate`.
 */
import Libsql from 'libsql/promise';

export type Parameter = string | number | null;

export interface LibsqlStatement {
  raw(raw: boolean): LibsqlStatement;
  columns(): Array<{ name: string }>;
  iterate(parameters: Record<string, Parameter>): Promise<Iterable<unknown[]>>;
}

export interface LibsqlDatabase {
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<LibsqlStatement>;
  interrupt(): void;
  close(): void;
}

type Constructor = new (path: string, options: { timeout: number }) => LibsqlDatabase;

/** Opens a file; one that is busy is waited for so many milliseconds. */
export function openDatabase(path: string, busyMilliseconds: number): LibsqlDatabase {
  return new (Libsql as unknown as Constructor)(path, { timeout: busyMilliseconds });
}
