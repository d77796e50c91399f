import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { messagesByField, useAnswer } from '../../../../platform/admin/src/public';
import type { CalendarPreview, PeriodKind, PeriodView } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Dialog } from '../components/Dialog';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { Line } from './Line';
import { calendarQuery, draftOf, inputOf, isReady, KINDS, type PeriodDraft } from './period-draft';
import { usePlanActs } from './use-plan-acts';

const Preview = ({ draft, onPeriod }: { draft: PeriodDraft; onPeriod: (period: CalendarPreview | null) => void }) => {
  const { t, day } = useWords();
  const answer = useAnswer<{ data: CalendarPreview | null }>(`/reporting/calendar?${calendarQuery(draft)}`);
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

interface PartProps {
  readonly draft: PeriodDraft;
  readonly problems: Readonly<Record<string, string>>;
  set(part: Partial<PeriodDraft>): void;
}

const CalendarFields = ({ draft, problems, set }: PartProps) => {
  const { t } = useWords();
  return (
    <>
      <Line name="year" kind="number" label={t('plans.period.year')} value={draft.year} required error={problems.code} onChange={(year) => set({ year })} />
      {draft.kind === 'year' ? null : <Line name="part" kind="number" label={t(`plans.period.part.${draft.kind}`)} value={draft.part} required onChange={(part) => set({ part })} />}
      <Line name="monthDay" label={t('plans.period.month-day')} value={draft.monthDay} required hint={t('plans.period.month-day-hint')} error={problems['dueRule.monthDay'] ?? problems.dueRule} onChange={(monthDay) => set({ monthDay })} />
      <Line name="after" kind="number" label={t(draft.monthDay.length > 2 ? 'plans.period.years-after' : 'plans.period.months-after')} value={draft.after} required onChange={(after) => set({ after })} />
      <Checkbox checked={draft.inclusive} onCheckedChange={(on: boolean | 'indeterminate') => set({ inclusive: on === true })}>{t('plans.period.inclusive')}</Checkbox>
    </>
  );
};

const AdHocFields = ({ draft, problems, set }: PartProps) => {
  const { t } = useWords();
  return (
    <>
      <Line name="code" label={t('plans.code')} value={draft.code} required hint={t('plans.period.code-hint')} error={problems.code} onChange={(code) => set({ code })} />
      <Line name="title" label={t('plans.period.title')} value={draft.title} required error={problems.title} onChange={(title) => set({ title })} />
      <Line name="startsOn" kind="date" label={t('plans.period.starts-on')} value={draft.startsOn} required error={problems.startsOn} onChange={(startsOn) => set({ startsOn })} />
      <Line name="endsOn" kind="date" label={t('plans.period.ends-on')} value={draft.endsOn} required error={problems.endsOn} onChange={(endsOn) => set({ endsOn })} />
      <Line name="dueOn" kind="date" label={t('plans.period.due-on')} value={draft.dueOn} required error={problems.dueRule ?? problems['dueRule.years']} onChange={(dueOn) => set({ dueOn })} />
    </>
  );
};

/**
 * A period that is planned: of the calendar its kind and year say its days and a rule the last day on time (PR-7.1); an
 * ad-hoc one has days of its own.
 */
export const PeriodDialog = ({ programme, period, onClose }: { programme: string; period: PeriodView | null; onClose: (saved: boolean) => void }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const problems = refusal ? messagesByField(refusal) : {};
  const [draft, setDraft] = useState(() => draftOf(period));
  const [found, setFound] = useState<CalendarPreview | null>(null);
  const set = (part: Partial<PeriodDraft>) => setDraft((before) => ({ ...before, ...part }));
  const calendar = draft.kind !== 'ad-hoc';
  const input = isReady(draft) ? inputOf(draft, found) : null;
  const save = () => run(async () => {
    if (input === null) return;
    await (period ? acts.changePeriod(period, input) : acts.addPeriod(programme, input));
    onClose(true);
  });
  const part = { draft, problems, set };
  return (
    <Dialog title={t(period ? 'plans.period.edit' : 'plans.period.add')} confirm={t('plans.save')} disabled={input === null} busy={busy} refusal={refusal} onConfirm={() => void save()} onClose={() => onClose(false)}>
      <Choice name="kind" label={t('plans.period.kind')} value={draft.kind} onChange={(kind) => { setFound(null); set({ kind: kind as PeriodKind, part: '' }); }} options={KINDS.map((kind) => ({ value: kind, label: t(`plans.period.kind.${kind}`) }))} />
      {calendar ? <CalendarFields {...part} /> : <AdHocFields {...part} />}
      <Line name="cutOffOn" kind="date" label={t('plans.period.cut-off-on')} value={draft.cutOffOn} hint={t('plans.period.cut-off-hint')} error={problems.cutOffOn} onChange={(cutOffOn) => set({ cutOffOn })} />
      <Checkbox checked={draft.historic} onCheckedChange={(on: boolean | 'indeterminate') => set({ historic: on === true })}>{t('plans.period.historic')}</Checkbox>
      {calendar && isReady(draft) ? <Preview draft={draft} onPeriod={setFound} /> : null}
    </Dialog>
  );
};
