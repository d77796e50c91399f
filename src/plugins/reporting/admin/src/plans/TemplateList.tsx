import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { RefusalText, useAnswer } from '../../../../platform/admin/src/public';
import type { TemplateVersionRef, TemplateView } from '../../../contracts';
import { Dialog } from '../components/Dialog';
import { Loading } from '../components/Loading';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { versionAddress } from './addresses';
import { Line } from './Line';
import { usePlanActs } from './use-plan-acts';

const VersionLink = ({ version }: { version: TemplateVersionRef }) => {
  const { t, day } = useWords();
  const since = version.validFrom === null ? '' : t('plans.version.since', { day: day(version.validFrom) });
  return (
    <Box tag="li">
      <Link tag={RouterLink} to={versionAddress(version.id)}>{t('plans.version.name', { number: version.number })}</Link>
      <Typography textColor="neutral600">{` – ${t(`plans.version.${version.state}`)}${since === '' ? '' : `, ${since}`}`}</Typography>
    </Box>
  );
};

const AddDialog = ({ programme, onClose }: { programme: string; onClose: (added: boolean) => void }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const add = () => run(async () => { await acts.addTemplate(programme, code, title); onClose(true); });
  return (
    <Dialog title={t('plans.template.add')} confirm={t('plans.save')} busy={busy} refusal={refusal} onConfirm={() => void add()} onClose={() => onClose(false)}>
      <Line name="code" label={t('plans.code')} value={code} required hint={t('plans.template.code-hint')} onChange={setCode} />
      <Line name="title" label={t('plans.name')} value={title} required onChange={setTitle} />
    </Dialog>
  );
};

/** The forms of a programme with their versions, the newest first. */
export const TemplateList = ({ programme }: { programme: string }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [adding, setAdding] = useState(false);
  const answer = useAnswer<{ data: readonly TemplateView[] }>(`/reporting/templates?programme=${encodeURIComponent(programme)}`);
  const begin = (template: TemplateView) => run(async () => navigate(versionAddress((await acts.startDraft(template)).id)));
  return (
    <Box tag="section" aria-label={t('plans.templates')}>
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap" paddingBottom={3}>
        <Typography tag="h2" variant="beta">{t('plans.templates')}</Typography>
        <Button variant="secondary" onClick={() => setAdding(true)}>{t('plans.template.add')}</Button>
      </Flex>
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <Loading from={answer}>
        {({ data }) => (data.length === 0 ? <Typography role="status">{t('plans.templates.none')}</Typography> : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {data.map((template) => (
              <Box key={template.id} tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
                <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
                  <Box flex="1 1 24rem">
                    <Typography tag="h3" fontWeight="bold">{`${template.code}. ${template.title}`}</Typography>
                    <Box tag="ul" paddingTop={1}>{template.versions.map((version) => <VersionLink key={version.id} version={version} />)}</Box>
                  </Box>
                  {template.versions[0]?.state === 'draft' ? null : (
                    <Button variant="tertiary" disabled={busy} onClick={() => void begin(template)}>{t('plans.version.begin', { code: template.code })}</Button>
                  )}
                </Flex>
              </Box>
            ))}
          </Flex>
        ))}
      </Loading>
      {adding ? <AddDialog programme={programme} onClose={(added) => { setAdding(false); if (added) answer.reload(); }} /> : null}
    </Box>
  );
};
