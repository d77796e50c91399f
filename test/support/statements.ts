import type { Knex } from 'knex';
import type { TestApp } from './app';

/** How many statements the application sends to the database while `work` runs; nobody else may be working. */
export const statementsOf = async (app: TestApp, work: () => Promise<void>): Promise<number> => {
  const connection = app.strapi.db.connection as Knex;
  let count = 0;
  const note = ({ sql }: { sql: string }): void => {
    if (!/^(begin|commit)/i.test(sql)) count += 1;
  };
  connection.on('query', note);
  try {
    await work();
  } finally {
    connection.removeListener('query', note);
  }
  return count;
};
