import type { TestApp } from './app';

/** Sets an account's password to `days` days ago, as if time had passed. */
export const ageAccount = (app: TestApp, id: number, days: number): Promise<unknown> =>
  app.sql('update congtinh.account_states set password_set_at = clock_timestamp() - make_interval(days => $2), must_change = false where account_id = $1', [id, days]);

type State = Readonly<Record<string, unknown>> | null;

export interface AccountEntry {
  readonly action: string;
  readonly before: State;
  readonly after: State;
  readonly actorKind: string;
  readonly actorId: string | null;
}

/** What the ledger holds of an account, oldest first. */
export const ledgerOf = async (app: TestApp, id: number): Promise<readonly AccountEntry[]> => {
  const rows = await app.sql(
    `select action, before::text, after::text, actor_kind, actor_id from congtinh.ledger_entries where subject_type = 'admin::user' and subject_id = $1 order by seq`, [String(id)]);
  const json = (text: unknown): State => (text === null ? null : JSON.parse(String(text)) as State);
  return rows.map((row) => ({
    action: String(row.action), before: json(row.before), after: json(row.after), actorKind: String(row.actor_kind), actorId: row.actor_id === null ? null : String(row.actor_id),
  }));
};
