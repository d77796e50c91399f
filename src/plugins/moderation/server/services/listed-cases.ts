import type { Core } from '@strapi/strapi';
import { dateOf } from '../../../platform/server/public';
import type { Listed } from '../domain/reminder-texts';
import { unitNames } from '../queries/summaries';
import type { CaseRow } from './case-rows';

/** `20/02/2025`, from an ISO day. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

/** Cases in the words of a reminder. `stages` says which stages of each are spoken of. */
export const listedCases = async (
  strapi: Core.Strapi,
  heads: readonly CaseRow[],
  stages: (head: CaseRow) => readonly string[],
): Promise<ReadonlyMap<number, Listed>> => {
  const names = await unitNames(strapi, heads.map(({ unit }) => unit));
  return new Map(heads.map((head) => [head.id, {
    title: head.title, unitName: names.get(head.unit) ?? 'đơn vị', stages: stages(head), since: dayText(dateOf(head.changedAt)),
  }]));
};
