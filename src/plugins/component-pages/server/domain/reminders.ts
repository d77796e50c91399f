import type { Finding, FindingKind } from '../../contracts';

/** On which day of the week units are reminded, in force from `validFrom` (null: always) until before `validTo` (null: still). */
export interface SiteReminderRule {
  /** 1 is Monday, 7 is Sunday. */
  readonly dayOfWeek: number;
  /** How many lines a message shows before it only counts. */
  readonly mostLines: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string;
}

/** The rule of a day when units are reminded on it; undefined on other days. */
export const reminderOn = (rules: readonly SiteReminderRule[], day: string): SiteReminderRule | undefined => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return rules.find((rule) => rule.dayOfWeek === weekday && (rule.validFrom ?? '') <= day && (rule.validTo === null || day < rule.validTo));
};

const WORDS: Readonly<Record<FindingKind, string>> = {
  'responsible-missing': 'Chưa công bố người chịu trách nhiệm', 'page-missing': 'Thiếu mục bắt buộc', 'contact-missing': 'Thiếu đầu mối liên hệ',
  'page-empty': 'Mục trống', 'deadline-missed': 'Quá hạn đăng', 'page-stale': 'Cần rà soát', 'page-unpublished': 'Đang chờ đăng',
  'menu-missing': 'Thiếu trình đơn đầu trang', 'optional-missing': 'Nên có',
};

/** What a unit is reminded of: what law demands and what has grown old; not what is only recommended or waits for others. */
export const remindedOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ kind, mandatory }) => kind !== 'page-unpublished' && (mandatory || kind === 'page-stale'));

const dayText = (day: string): string => day.split('-').reverse().join('/');

/** The lines of a reminder, the rest counted. */
export const reminderLines = (findings: readonly Finding[], most: number): readonly string[] => {
  const lines = findings.slice(0, most).map(({ kind, title, since }) => `• ${WORDS[kind]}${title === '' ? '' : `: ${title}`}${since === null ? '' : ` (từ ${dayText(since)})`}`);
  return findings.length > most ? [...lines, `… và ${findings.length - most} mục nữa.`] : lines;
};
