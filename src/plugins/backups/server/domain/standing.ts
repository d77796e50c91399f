import type { BackupRule } from './rules';
import type { Standing } from '../../contracts';

/** How it stands with the rule: the age in hours of the last proved copy, and whether that is too much. */
export const standingOf = (lastProvedAt: Date | null, rule: Pick<BackupRule, 'overdueAfterHours'>, now: Date): Standing => {
  if (lastProvedAt === null) return { state: 'never', ageHours: null };
  const ageHours = Math.max(0, (now.getTime() - lastProvedAt.getTime()) / 3_600_000);
  return { state: ageHours > rule.overdueAfterHours ? 'overdue' : 'good', ageHours: Math.floor(ageHours) };
};
