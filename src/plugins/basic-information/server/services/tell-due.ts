import type { Core } from '@strapi/strapi';
import { tell } from '../../../notices/server/public';
import { inTransaction, today } from '../../../platform/server/public';
import { holdersOf } from '../../../units/server/public';
import { dayText } from '../domain/day-text';
import { holdsOver } from '../domain/duty';
import { remindsToday } from '../domain/reminders';
import { dutiesOf, type Duty } from '../queries/duties';
import { REMINDER_RULES } from './reminder-rules';

export const TELL_DUE = 'basic-information.tell-due';

const lineOf = ({ unit, category, obligation: { status, days, dueOn } }: Duty): string => {
  const when = status === 'late' ? `quá hạn ${days} ngày` : days === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày`;
  return `• ${category.name} – ${unit.name}: hạn ${dayText(dueOn ?? '')} (${when})`;
};

/** Tells members what is due or late, on the days that the rules name; one notice a person (BI-8.8). */
export const tellDue = async (strapi: Core.Strapi): Promise<number> => {
  const { duties } = await dutiesOf(strapi, { kind: 'system', reason: 'basic-information.tell-due' }, today());
  const reminding = duties.filter(({ frequency, obligation }) => remindsToday(REMINDER_RULES, frequency, obligation, today()));
  if (reminding.length === 0) return 0;
  const people = new Map<number, Set<Duty>>();
  for (const { userId, grant } of await holdersOf(strapi, { offices: [{ role: 'author', system: 'basic-information' }] })) {
    const actor = { kind: 'staff' as const, userId, superAdmin: false, grants: [grant] };
    for (const duty of reminding) {
      if (holdsOver(actor, 'author', duty.unit.documentId, duty.category.documentId)) people.set(userId, (people.get(userId) ?? new Set()).add(duty));
    }
  }
  await inTransaction(strapi, async (uow) => {
    for (const [userId, own] of people) {
      await tell(strapi, uow, {
        kind: 'basic-information.due', to: [userId], actor: null,
        title: 'Thông tin cơ bản đến hạn cung cấp',
        lines: ['Những nhóm thông tin sau chưa có bản cập nhật hoặc xác nhận không đổi của kỳ này:', ...[...own].map(lineOf)],
        link: '/plugins/basic-information',
      });
    }
  });
  return people.size;
};
