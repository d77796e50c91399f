import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { registerJob, registerSchedule, today } from '../../../platform/server/public';
import { daysKeptFrom } from '../domain/view-rules';

const SUM_UP_VIEWS = 'statistics.sum-up-views';

const SUM_UP = `
  with gone as (delete from congtinh.view_days where day < :before returning *)
  insert into congtinh.view_months as m (month, site, kind, document_id, category, views)
  select date_trunc('month', day)::date, site, kind, document_id, category, sum(views) from gone group by 1, 2, 3, 4, 5
  on conflict (month, site, kind, document_id, category) do update set views = m.views + excluded.views`;

/** Days that the rule keeps no longer become sums of their months. One statement: no view is lost or counted twice by it. */
export const sumUpViews = async (strapi: Core.Strapi): Promise<void> => {
  await (strapi.db.connection as Knex).raw(SUM_UP, { before: daysKeptFrom(today()) });
};

/** Every night at 01:10 in Hà Nội. */
export const registerSumUpViews = (): void => {
  registerJob(SUM_UP_VIEWS, async (_payload, { strapi }) => sumUpViews(strapi));
  registerSchedule(SUM_UP_VIEWS, '10 18 * * *', SUM_UP_VIEWS, { catchUpHours: 24 });
};
