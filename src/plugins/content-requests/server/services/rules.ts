import data from '../../../../../database/data/content-requests.json';
import type { AnswerRule, ReminderRule } from '../domain/deadline';

/** When a request is to be answered and when people are reminded: dated data, database/data/content-requests.json. */
export const ANSWER_RULES: readonly AnswerRule[] = data.answers;
export const REMINDER_RULES: readonly ReminderRule[] = data.reminders;
