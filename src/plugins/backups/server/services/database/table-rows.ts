import { escapeIdentifier, type Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { Measured } from '../../domain/measured';
import type { TableShape } from '../../domain/schema-copy';

/** What a table holds: the same rows in the same order give the same hash. */
export interface RowsMeasured {
  readonly rows: number;
  /** Of the text that COPY gives. */
  readonly bytes: number;
  readonly sha256: string;
}

const nameOf = ({ schema, name }: TableShape): string => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
const columnsOf = ({ columns }: TableShape): string => columns.map(escapeIdentifier).join(', ');

/** Streams a table's rows as PostgreSQL's own text; `measured` is known when the stream has ended. */
export const rowsOut = (client: Client, table: TableShape): { readonly stream: Readable; measured(): RowsMeasured } => {
  const source = client.query(copyTo(`copy ${nameOf(table)} (${columnsOf(table)}) to stdout`));
  const stream = new Measured();
  source.once('error', (error) => stream.destroy(error));
  source.pipe(stream);
  return { stream, measured: () => ({ rows: source.rowCount ?? 0, bytes: stream.bytes, sha256: stream.sha256 }) };
};

/** Loads rows that `rowsOut` gave. */
export const rowsIn = async (client: Client, table: TableShape, rows: Readable): Promise<void> => {
  await pipeline(rows, client.query(copyFrom(`copy ${nameOf(table)} (${columnsOf(table)}) from stdin`)));
};

/** Reads a table once more and only measures it. */
export const measureRows = async (client: Client, table: TableShape): Promise<RowsMeasured> => {
  const { stream, measured } = rowsOut(client, table);
  await pipeline(stream, new Writable({ write: (_chunk, _encoding, done) => done() }));
  return measured();
};

/** Whether a table has any row at all. */
export const holdsRows = async (client: Client, table: TableShape): Promise<boolean> =>
  (await client.query<{ any: boolean }>(`select exists (select from only ${nameOf(table)}) as any`)).rows[0]?.any === true;
