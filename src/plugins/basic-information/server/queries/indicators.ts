import type { Core } from '@strapi/strapi';
import { indicatorList, type Indicator, type IndicatorList, type Measure } from '../domain/indicators';
import { INDICATOR } from '../uids';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly aliases: string | null;
  readonly measures: readonly Measure[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Every indicator of every time, in the order of their codes. Two statements. */
export const allIndicators = async (strapi: Core.Strapi): Promise<readonly Indicator[]> => {
  const rows = (await strapi.db.query(INDICATOR).findMany({ populate: { measures: true }, orderBy: [{ code: 'asc' }, { validFrom: 'asc' }] } as never)) as Row[];
  return rows.map(({ code, name, aliases, measures, validFrom, validTo }) => ({
    code, name, measures: measures.map((one) => ({ name: one.name, factor: one.factor })), validFrom, validTo,
    aliases: (aliases ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''),
  }));
};

export const loadIndicators = async (strapi: Core.Strapi): Promise<IndicatorList> => indicatorList(await allIndicators(strapi));
