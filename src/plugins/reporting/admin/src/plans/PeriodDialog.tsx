import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { messagesByField, useAnswer } from '../../../../platform/admin/src/public';
import type { CalendarPreview, DueRule, PeriodKind } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Dialog } from '../components/Dialog';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { Line } from './Line';
import { usePlanActs } from './use-plan-acts';

type Kind = Exclude<PeriodKind, 'ad-hoc'>;
const KINDS: readonly Kind[] = ['year', 'half-year', 'quarter', 'month', 'stage'];
const MONTH_DAY = /^(?:\d{2}-)?\d{2}$/;

interface Draft { readonly kind: Kind; readonly year: string; readonly part: string; readonly monthDay: string; readonly after: string; readonly inclusive: boolean; readonly historic: boolean }

const ruleOf = ({ monthDay, after, inclusive }: Draft): DueRule =>
  (monthDay.length > 2 ? { monthDay, years: Number(after), inclusive } : { monthDay, years: 0, months: Number(after), inclusive });

const queryOf = (draft: Draft): string => {
  const { monthDay, years, months, inclusive } = ruleOf(draft);
  return new URLSearchParams({
    kind: draft.kind, year: draft.year, part: draft.part || '1', monthDay, years: String(years), ...(months === undefined ? {} : { months: String(months) }), inclusive: String(inclusive),
  }).toString();
};

const Preview = ({ draft, onPeriod }: { draft: Draft; onPeriod: (period: CalendarPreview | null) => void }) => {
  const { t, day } = useWords();
  const answer = useAnswer<{ data: CalendarPreview | null }>(`/reporting/calendar?${queryOf(draft)}`);
  const period = answer.value?.data;
  useEffect(() => onPeriod(answer.error ? null : period ?? null), [onPeriod, answer.error, period]);
  if (answer.error || period === null) return <Typography role="status" textColor="danger600">{t('plans.period.no-such')}</Typography>;
  if (!period) return <Typography textColor="neutral600">{t('loading')}</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} role="status">
      <Typography fontWeight="bold">{period.title}</Typography>
      <Typography>{t('plans.period.dates', { from: day(period.startsOn), to: day(period.endsOn) })}</Typography>
      <Typography>{t('plans.period.due', { day: day(period.dueOn) })}</Typography>
    </Flex>
  );
};

/** A new period: its kind and year say its days; the rule says the last day on time (PR-7.1). */
export const PeriodDialog = ({ programme, onClose }: { programme: string; onClose: (added: boolean) => void }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const problems = refusal ? messagesByField(refusal) : {};
  const [draft, setDraft] = useState<Draft>({ kind: 'year', year: '', part: '', monthDay: '03-31', after: '1', inclusive: false, historic: false });
  const [period, setPeriod] = useState<CalendarPreview | null>(null);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const ready = /^\d{4}$/.test(draft.year) && MONTH_DAY.test(draft.monthDay) && /^\d+$/.test(draft.after) && (draft.kind === 'year' || draft.part !== '');
  const add = () => run(async () => {
    if (period === null) return;
    const { code, title, startsOn, endsOn } = period;
    await acts.addPeriod(programme, { code, title, startsOn, endsOn, cutOffOn: endsOn, kind: draft.kind, dueRule: ruleOf(draft), historic: draft.historic });
    onClose(true);
  });
  return (
    <Dialog title={t('plans.period.add')} confirm={t('plans.save')} disabled={!ready || period === null} busy={busy} refusal={refusal} onConfirm={() => void add()} onClose={() => onClose(false)}>
      <Choice name="kind" label={t('plans.period.kind')} value={draft.kind} onChange={(kind) => set({ kind: kind as Kind, part: '' })} options={KINDS.map((kind) => ({ value: kind, label: t(`plans.period.kind.${kind}`) }))} />
      <Line name="year" kind="number" label={t('plans.period.year')} value={draft.year} required error={problems.code} onChange={(year) => set({ year })} />
      {draft.kind === 'year' ? null : <Line name="part" kind="number" label={t(`plans.period.part.${draft.kind}`)} value={draft.part} required onChange={(part) => set({ part })} />}
      <Line name="monthDay" label={t('plans.period.month-day')} value={draft.monthDay} required hint={t('plans.period.month-day-hint')} error={problems['dueRule.monthDay'] ?? problems.dueRule} onChange={(monthDay) => set({ monthDay })} />
      <Line name="after" kind="number" label={t(draft.monthDay.length > 2 ? 'plans.period.years-after' : 'plans.period.months-after')} value={draft.after} required onChange={(after) => set({ after })} />
      <Checkbox checked={draft.inclusive} onCheckedChange={(on: boolean | 'indeterminate') => set({ inclusive: on === true })}>{t('plans.period.inclusive')}</Checkbox>
      <Checkbox checked={draft.historic} onCheckedChange={(on: boolean | 'indeterminate') => set({ historic: on === true })}>{t('plans.period.historic')}</Checkbox>
      {ready ? <Preview draft={draft} onPeriod={setPeriod} /> : null}
    </Dialog>
  );
};
