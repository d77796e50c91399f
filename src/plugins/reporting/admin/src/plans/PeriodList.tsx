import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../../../../platform/admin/src/public';
import type { PeriodView } from '../../../contracts';
import { Dialog } from '../components/Dialog';
import { Loading } from '../components/Loading';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { periodAddress } from './addresses';
import { PeriodDialog } from './PeriodDialog';
import { usePlanActs } from './use-plan-acts';

const Confirm = ({ period, onClose }: { period: PeriodView; onClose: (done: boolean) => void }) => {
  const { t, day } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const opens = period.state === 'planned';
  const act = () => run(async () => { await (opens ? acts.openPeriod(period) : acts.closePeriod(period)); onClose(true); });
  return (
    <Dialog title={t(opens ? 'plans.period.open-title' : 'plans.period.close-title', { period: period.title })} confirm={t(opens ? 'plans.period.open' : 'plans.period.close')}
      variant={opens ? 'success' : 'danger'} busy={busy} refusal={refusal} onConfirm={() => void act()} onClose={() => onClose(false)}>
      <Typography>{opens ? t('plans.period.open-text', { count: period.obligations, day: day(period.cutOffOn), due: day(period.dueOn) }) : t('plans.period.close-text', { count: period.reports })}</Typography>
    </Dialog>
  );
};

const TONES = { planned: 'neutral', open: 'success', closed: 'secondary' } as const;

const Card = ({ period, onAct, onEdit }: { period: PeriodView; onAct: () => void; onEdit: () => void }) => {
  const { t, day } = useWords();
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Box flex="1 1 24rem">
          <Flex gap={2} alignItems="center" wrap="wrap">
            <Typography tag="h3" fontWeight="bold">{period.title}</Typography>
            <Badge size="S" backgroundColor={`${TONES[period.state]}100`} textColor={`${TONES[period.state]}700`}>{t(`plans.period.state.${period.state}`)}</Badge>
          </Flex>
          <Typography tag="p">{t('plans.period.dates', { from: day(period.startsOn), to: day(period.endsOn) })}</Typography>
          <Typography tag="p">{t('plans.period.due', { day: day(period.dueOn) })}</Typography>
          <Typography tag="p" textColor="neutral600">{t('plans.period.counts', { owed: period.obligations, reports: period.reports })}</Typography>
          {period.historic ? <Typography tag="p" textColor="neutral600">{t('plans.period.is-historic')}</Typography> : null}
        </Box>
        <Flex gap={2} wrap="wrap">
          <Link tag={RouterLink} to={periodAddress(period.id, period.programme)}>{t('plans.owing.edit', { period: period.title })}</Link>
          {period.state === 'planned' ? <Button variant="tertiary" onClick={onEdit}>{t('plans.period.edit-short')}</Button> : null}
          {period.state === 'closed' ? null : <Button variant={period.state === 'planned' ? 'success-light' : 'danger-light'} onClick={onAct}>{t(period.state === 'planned' ? 'plans.period.open' : 'plans.period.close')}</Button>}
        </Flex>
      </Flex>
    </Box>
  );
};

/** The periods of a programme, the latest first. */
export const PeriodList = ({ programme }: { programme: string }) => {
  const { t } = useWords();
  const [editing, setEditing] = useState<PeriodView | 'new' | null>(null);
  const [acting, setActing] = useState<PeriodView | null>(null);
  const answer = useAnswer<{ data: readonly PeriodView[] }>(`/reporting/periods?programme=${encodeURIComponent(programme)}`);
  return (
    <Box tag="section" aria-label={t('plans.periods')}>
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap" paddingBottom={3}>
        <Typography tag="h2" variant="beta">{t('plans.periods')}</Typography>
        <Button variant="secondary" onClick={() => setEditing('new')}>{t('plans.period.add')}</Button>
      </Flex>
      <Loading from={answer}>
        {({ data }) => (data.length === 0 ? <Typography role="status">{t('plans.periods.none')}</Typography> : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>{data.map((period) => <Card key={period.id} period={period} onAct={() => setActing(period)} onEdit={() => setEditing(period)} />)}</Flex>
        ))}
      </Loading>
      {editing ? <PeriodDialog programme={programme} period={editing === 'new' ? null : editing} onClose={(saved) => { setEditing(null); if (saved) answer.reload(); }} /> : null}
      {acting ? <Confirm period={acting} onClose={(done) => { setActing(null); if (done) answer.reload(); }} /> : null}
    </Box>
  );
};
