import type { Knex } from 'knex';
import type { MailChoice } from '../../contracts';

/** A row of `congtinh.notices` as the driver gives it. */
export interface NoticeRow {
  readonly id: string;
  readonly person: number;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly mail: MailChoice;
  readonly at: Date;
  readonly read_at: Date | null;
}

export const notices = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('notices');
export const choices = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('notice_choices');
