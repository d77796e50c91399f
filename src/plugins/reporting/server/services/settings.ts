import reminders from '../../../../../database/data/reporting/reminders.json';
import settings from '../../../../../database/data/reporting/settings.json';
import { ruleOn, type Dated } from '../domain/dated';
import type { ReminderRule } from '../domain/reminders';

interface ReopeningRule extends Dated {
  readonly days: number;
}

const REOPENING: readonly ReopeningRule[] = settings.reopening;
const REMINDERS: readonly ReminderRule[] = reminders.reminders;

/** For how many days after the day of the decision a reopened report may be changed: dated data, database/data/reporting/settings.json. */
export const reopeningDays = (day: string): number => {
  const rule = ruleOn(REOPENING, day);
  if (rule === undefined) throw new Error(`database/data/reporting/settings.json has no rule for reopening on ${day}`);
  return rule.days;
};

/** When people are reminded (PR-9.4): dated data, database/data/reporting/reminders.json; undefined: nobody is. */
export const reminderRule = (day: string): ReminderRule | undefined => ruleOn(REMINDERS, day);
