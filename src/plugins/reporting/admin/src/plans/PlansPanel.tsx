import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useAnswer } from '../../../../platform/admin/src/public';
import type { ProgrammeView } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Loading } from '../components/Loading';
import { useWords } from '../words';
import { PeriodList } from './PeriodList';
import { ProgrammeDialog } from './ProgrammeDialog';
import { TemplateList } from './TemplateList';

const Facts = ({ programme }: { programme: ProgrammeView }) => {
  const { t, day } = useWords();
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>{programme.legalBasis ?? t('plans.legal-basis-none')}</Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={3} aria-label={t('plans.levels')}>
        {programme.chains.map(({ from, levels }) => (
          <Typography key={from ?? ''} tag="li">
            {`${from === null ? t('plans.levels.always') : t('plans.levels.since', { day: day(from) })}: ${levels.map((level) => t(`plans.level.${level}`)).join(' → ')}`}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
};

/** What the operator of a programme maintains (PR-5.1): the programme, its forms and its periods. */
export const PlansPanel = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ programme?: string }>();
  const [dialog, setDialog] = useState<'add' | 'edit' | null>(null);
  const answer = useAnswer<{ data: readonly ProgrammeView[] }>('/reporting/programmes');
  return (
    <Loading from={answer}>
      {({ data }) => {
        const programme = data.find(({ code }) => code === query.programme) ?? data[0] ?? null;
        return (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Flex gap={3} wrap="wrap" alignItems="flex-end">
              {programme ? <Choice name="programme" label={t('plans.programme')} value={programme.code} onChange={(code) => setQuery({ programme: code })} options={data.map(({ code, name }) => ({ value: code, label: name }))} /> : null}
              {programme ? <Button variant="tertiary" onClick={() => setDialog('edit')}>{t('plans.programme.edit')}</Button> : null}
              <Button variant="tertiary" onClick={() => setDialog('add')}>{t('plans.programme.add')}</Button>
            </Flex>
            {programme ? <><Facts programme={programme} /><PeriodList key={`p ${programme.code}`} programme={programme.code} /><TemplateList key={`t ${programme.code}`} programme={programme.code} /></> : <Typography role="status">{t('plans.none')}</Typography>}
            {dialog ? <ProgrammeDialog programme={dialog === 'edit' ? programme : null} onClose={(saved) => { setDialog(null); if (saved) { setQuery({ programme: saved.code }); answer.reload(); } }} /> : null}
          </Flex>
        );
      }}
    </Loading>
  );
};
