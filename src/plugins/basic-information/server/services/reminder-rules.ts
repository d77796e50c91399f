import rules from '../../../../../database/data/provision-reminders.json';
import type { ReminderRule } from '../domain/reminders';

/** When members are told that something is due: dated data, after the regulation's Article 8.8. */
export const REMINDER_RULES = rules as readonly ReminderRule[];
