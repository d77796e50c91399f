import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { BackupFault } from '../../domain/fault';

/** A connection of its own: copies hold one snapshot for minutes and must not take one of the application's. */
export const connectTo = async (url: string, ssl?: ClientConfig['ssl']): Promise<Client> => {
  const client = new Client({ connectionString: url, ...(ssl ? { ssl } : {}), keepAlive: true });
  // A lost connection also fails the query that waits; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, database } = client;
    throw new BackupFault('failed', `Không kết nối được cơ sở dữ liệu “${database ?? ''}” ở ${host}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

export const withConnection = async <T>(url: string, ssl: ClientConfig['ssl'] | undefined, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = await connectTo(url, ssl);
  try {
    const result = await work(client);
    await client.end();
    return result;
  } catch (error) {
    // Not an orderly end: a server in the middle of COPY would wait for a reader, and this process for the server.
    (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream.destroy();
    throw error;
  }
};

/** Values are written and read in one way, whatever server and account say; names are written in full. */
const SETTINGS = [
  `search_path = ''`, `timezone = 'UTC'`, `datestyle = 'ISO, YMD'`, `intervalstyle = 'postgres'`, `bytea_output = 'hex'`, 'extra_float_digits = 3',
  'synchronize_seqscans = off', 'check_function_bodies = off', 'statement_timeout = 0', 'lock_timeout = 0', 'idle_in_transaction_session_timeout = 0',
  'client_min_messages = warning', 'row_security = off',
] as const;

/** Applies to the running transaction only. */
export const settle = async (client: Client): Promise<void> => {
  await client.query(SETTINGS.map((setting) => `set local ${setting}`).join(';'));
};
