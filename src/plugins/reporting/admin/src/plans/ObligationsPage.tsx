import { Accordion, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { RefusalText, useAnswer } from '../../../../platform/admin/src/public';
import type { ObligationView, OwingUnit, PeriodView, TemplateView } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Loading } from '../components/Loading';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { BackLink } from './BackLink';
import { usePlanActs } from './use-plan-acts';

interface Group {
  readonly key: string;
  readonly name: string;
  readonly units: readonly OwingUnit[];
}

const groupsOf = (units: readonly OwingUnit[]): readonly Group[] => {
  const groups = new Map<string, OwingUnit[]>();
  for (const unit of units) groups.set(unit.parent?.documentId ?? '', [...(groups.get(unit.parent?.documentId ?? '') ?? []), unit]);
  return [...groups].map(([key, list]) => ({ key, name: list[0]?.parent?.name ?? '', units: list }));
};

interface EditorProps {
  readonly period: PeriodView;
  readonly units: readonly OwingUnit[];
  readonly templates: readonly TemplateView[];
  readonly owed: readonly ObligationView[];
  readonly others: readonly PeriodView[];
  onSaved(): void;
}

const chosenIn = (owed: readonly ObligationView[]): ReadonlyMap<string, ReadonlySet<string>> => new Map(owed.map(({ template, units }) => [template, new Set(units.map(({ documentId }) => documentId))]));

const Editor = ({ period, units, templates, owed, others, onSaved }: EditorProps) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const known = new Map(owed.map(({ template, units: list }) => [template, list]));
  const opened = (template: string, unit: string): boolean => known.get(template)?.some((one) => one.documentId === unit && one.opened) ?? false;
  const [chosen, setChosen] = useState(() => chosenIn(owed));
  // What was saved comes back in its own time, maybe after the period.
  useEffect(() => setChosen(chosenIn(owed)), [owed]);
  const [template, setTemplate] = useState(templates[0]?.code ?? '');
  const [from, setFrom] = useState(String(others[0]?.id ?? ''));
  const of = chosen.get(template) ?? new Set<string>();
  const readOnly = period.state === 'closed';
  const set = (codes: readonly string[], change: (code: string) => ReadonlySet<string>) => setChosen((before) => new Map([...before, ...codes.map((code) => [code, change(code)] as const)]));
  const put = (list: readonly OwingUnit[], on: boolean) => set([template], () => new Set([
    ...[...of].filter((id) => on || opened(template, id) || !list.some(({ documentId }) => documentId === id)), ...(on ? list.map(({ documentId }) => documentId) : []),
  ]));
  const dueOf = (code: string, unit: string): string | null => known.get(code)?.find(({ documentId }) => documentId === unit)?.dueOn ?? null;
  const save = () => run(async () => {
    // Units with a day of their own keep it.
    const lists = [...chosen].flatMap(([code, ids]) => {
      const byDue = new Map<string | null, string[]>();
      for (const id of ids) byDue.set(dueOf(code, id), [...(byDue.get(dueOf(code, id)) ?? []), id]);
      return [...byDue].map(([dueOn, list]) => ({ template: code, units: list, dueOn }));
    });
    await acts.saveObligations(period, lists);
    onSaved();
  });
  const copy = () => run(async () => { await acts.saveObligations(period, { copyFrom: Number(from) }); onSaved(); });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{t('plans.owing.totals', { count: [...chosen.values()].reduce((sum, { size }) => sum + size, 0) })}</Typography>
      {readOnly ? null : (
        <Flex gap={3} wrap="wrap" alignItems="flex-end">
          <Button variant="secondary" onClick={() => set(templates.map(({ code }) => code), () => new Set(units.map(({ documentId }) => documentId)))}>{t('plans.owing.all', { count: units.length })}</Button>
          {others.length > 0 && period.state === 'planned' ? (
            <>
              <Choice name="copy" label={t('plans.owing.copy-from')} value={from} onChange={setFrom} options={others.map(({ id, title }) => ({ value: String(id), label: title }))} />
              <Button variant="tertiary" disabled={busy} onClick={() => void copy()}>{t('plans.owing.copy')}</Button>
            </>
          ) : null}
        </Flex>
      )}
      <Choice name="template" label={t('plans.owing.template')} value={template} onChange={setTemplate}
        options={templates.map(({ code, title }) => ({ value: code, label: `${code}. ${title} (${chosen.get(code)?.size ?? 0})` }))} />
      <Accordion.Root>
        {groupsOf(units).map(({ key, name, units: list }) => {
          const count = list.filter(({ documentId }) => of.has(documentId)).length;
          return (
            <Accordion.Item key={key} value={key || 'none'}>
              <Accordion.Header><Accordion.Trigger>{`${name || t('plans.owing.no-parent')} (${count}/${list.length})`}</Accordion.Trigger></Accordion.Header>
              <Accordion.Content>
                <Flex direction="column" alignItems="stretch" gap={2} padding={4}>
                  {readOnly ? null : <Flex><Button size="S" variant="tertiary" onClick={() => put(list, count < list.length)}>{t(count < list.length ? 'plans.owing.choose-all' : 'plans.owing.choose-none')}</Button></Flex>}
                  {list.map((unit) => (
                    <Checkbox key={unit.documentId} checked={of.has(unit.documentId)} disabled={readOnly || opened(template, unit.documentId)} onCheckedChange={(on: boolean | 'indeterminate') => put([unit], on === true)}>
                      {`${unit.name} (${unit.code})${opened(template, unit.documentId) ? ` – ${t('plans.owing.opened')}` : ''}`}
                    </Checkbox>
                  ))}
                </Flex>
              </Accordion.Content>
            </Accordion.Item>
          );
        })}
      </Accordion.Root>
      {refusal ? <RefusalText refusal={refusal} /> : null}
      {readOnly ? null : <Flex><Button loading={busy} onClick={() => void save()}>{t('plans.save')}</Button></Flex>}
      {period.state === 'open' ? <Typography textColor="neutral600">{t('plans.owing.open-hint')}</Typography> : null}
    </Flex>
  );
};

/** Which units owe what in a period, chosen by form and by the unit above. */
export const ObligationsPage = () => {
  const { t, day } = useWords();
  const { id = '' } = useParams();
  const [{ query }] = useQueryParams<{ programme?: string }>();
  const programme = encodeURIComponent(query.programme ?? '');
  const [said, setSaid] = useState('');
  const periods = useAnswer<{ data: readonly PeriodView[] }>(`/reporting/periods?programme=${programme}`);
  const templates = useAnswer<{ data: readonly TemplateView[] }>(`/reporting/templates?programme=${programme}`);
  const units = useAnswer<{ data: readonly OwingUnit[] }>(`/reporting/periods/${encodeURIComponent(id)}/units`);
  const owed = useAnswer<{ data: readonly ObligationView[] }>(`/reporting/periods/${encodeURIComponent(id)}/obligations`);
  const period = periods.value?.data.find((one) => String(one.id) === id);
  return (
    <Page.Main>
      <Page.Title>{t('plans.owing.title')}</Page.Title>
      <Layouts.Header title={period ? t('plans.owing.edit', { period: period.title }) : t('plans.owing.title')} subtitle={period ? t('plans.owing.subtitle', { day: day(period.cutOffOn), due: day(period.dueOn) }) : ''} navigationAction={<BackLink programme={query.programme} />} />
      <Layouts.Content>
        <Box role="status">{said ? <Typography textColor="success700">{said}</Typography> : null}</Box>
        <Loading from={owed}>
          {({ data }) => (period && templates.value && units.value ? (
            <Editor key={period.version} period={period} units={units.value.data} templates={templates.value.data} owed={data} others={(periods.value?.data ?? []).filter((one) => one.id !== period.id && one.obligations > 0)}
              onSaved={() => { setSaid(t('plans.saved')); owed.reload(); periods.reload(); }} />
          ) : <Typography textColor="neutral600">{t('loading')}</Typography>)}
        </Loading>
      </Layouts.Content>
    </Page.Main>
  );
};
