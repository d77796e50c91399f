import type { Core } from '@strapi/strapi';
import { calendarOf, dataFile, type HolidayData } from '../../../platform/server/public';
import type { DefaultDueDay } from '../../contracts';
import { ruleOn } from '../domain/deadline';
import { ANSWER_RULES } from './rules';

/** The day by which a request raised on `day` is wanted when its letter names none, in working days of the province's calendar. */
export const defaultDueDay = async (strapi: Core.Strapi, day: string): Promise<DefaultDueDay> => {
  const rule = ruleOn(ANSWER_RULES, day);
  if (rule === undefined) throw new Error(`database/data/content-requests.json has no rule for ${day}`);
  const calendar = calendarOf(await dataFile<HolidayData>(strapi, 'holidays.json'));
  return { dueOn: calendar.after(day, rule.workingDays), workingDays: rule.workingDays, legalBasis: rule.legalBasis };
};
