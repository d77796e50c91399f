import type { DueRule, PeriodKind } from '../../contracts';
import { isDueRule, lastDayOnTime, nameOfCode, periodOf } from './calendar';

interface Dated {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly cutOffOn: string;
  readonly dueRule: DueRule;
}

interface Fault { readonly path: string; readonly message: string }

/** A code such as `2024-Q1` says which days; an ad-hoc period has any code that is no such name. */
const calendarFaults = ({ code, kind, startsOn, endsOn }: Dated): readonly Fault[] => {
  const name = nameOfCode(code);
  if (kind === 'ad-hoc') return name === null ? [] : [{ path: 'code', message: 'Mã này là của một kỳ theo lịch; hãy đặt mã khác cho kỳ đột xuất, ví dụ DX-2025-01.' }];
  const period = name?.kind === kind ? periodOf(name) : null;
  if (period === null) return [{ path: 'code', message: 'Mã không hợp với loại kỳ. Ví dụ: 2024 (năm), 2024-Q1 (quý), 2024-06 (tháng), 2024-H1 (6 tháng), 2021-2025 (giai đoạn).' }];
  return [
    ...(period.startsOn === startsOn ? [] : [{ path: 'startsOn', message: `Kỳ ${code} bắt đầu ngày ${period.startsOn}.` }]),
    ...(period.endsOn === endsOn ? [] : [{ path: 'endsOn', message: `Kỳ ${code} kết thúc ngày ${period.endsOn}.` }]),
  ];
};

/** What is wrong with the days of a period (PR-7.1). */
export const periodFaults = (period: Dated): readonly Fault[] => {
  const { startsOn, endsOn, cutOffOn, dueRule } = period;
  if (endsOn < startsOn) return [{ path: 'endsOn', message: 'Ngày cuối kỳ không được trước ngày đầu kỳ.' }];
  if (!isDueRule(dueRule)) return [{ path: 'dueRule', message: 'Quy tắc hạn nộp chưa đúng: ghi tháng-ngày và số năm sau, hoặc ngày và số tháng sau.' }];
  return [
    ...calendarFaults(period),
    ...(cutOffOn < startsOn || cutOffOn > endsOn ? [{ path: 'cutOffOn', message: 'Ngày chốt số liệu phải nằm trong kỳ.' }] : []),
    ...(lastDayOnTime(dueRule, endsOn) < endsOn ? [{ path: 'dueRule', message: 'Hạn nộp không được trước ngày cuối kỳ.' }] : []),
  ];
};
