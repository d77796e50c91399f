import { Accordion, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { messagesByField, RefusalText, useAnswer } from '../../../../../platform/admin/src/public';
import type { FormDefinition, RuleDefinition, TemplateVersionView } from '../../../../contracts';
import { Dialog } from '../../components/Dialog';
import { Loading } from '../../components/Loading';
import { TextArea } from '../../components/TextArea';
import { useAct } from '../../components/use-act';
import { useWords } from '../../words';
import { plansAddress } from '../addresses';
import { BackLink } from '../BackLink';
import { Line } from '../Line';
import { usePlanActs } from '../use-plan-acts';
import { changedAt, faultsAt, moved, withRule, withSection } from './changing';
import { FormPreview } from './FormPreview';
import { RuleFields } from './RuleFields';
import { Item, SectionFields } from './SectionFields';
import { useCheck } from './use-check';

const newRule = (rules: readonly RuleDefinition[]): RuleDefinition =>
  ({ kind: 'expression', code: `quy-tac-${rules.length + 1}`, severity: 'block', expression: '', missing: 'skip-if-any', message: '', fix: '' });

const PublishDialog = ({ version, onClose }: { version: TemplateVersionView; onClose: (done: boolean) => void }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const [from, setFrom] = useState('');
  const publish = () => run(async () => { await acts.publish(version.id, version.version, from); onClose(true); });
  return (
    <Dialog title={t('plans.version.publish-title', { code: version.template.code, number: version.number })} confirm={t('plans.version.publish')} variant="success" disabled={from === ''} busy={busy} refusal={refusal} onConfirm={() => void publish()} onClose={() => onClose(false)}>
      <Typography>{t('plans.version.publish-text')}</Typography>
      <Line name="validFrom" kind="date" label={t('plans.version.valid-from')} hint={t('plans.version.valid-from-hint')} value={from} required error={refusal ? messagesByField(refusal).validFrom : undefined} onChange={setFrom} />
    </Dialog>
  );
};

const ConfirmDialog = ({ version, act, onClose }: { version: TemplateVersionView; act: 'retire' | 'delete'; onClose: (done: boolean) => void }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const { busy, refusal, run } = useAct();
  const confirm = () => run(async () => { await (act === 'retire' ? acts.retire(version.id, version.version) : acts.deleteDraft(version.id, version.version)); onClose(true); });
  return (
    <Dialog title={t(`plans.version.${act}-title`, { code: version.template.code, number: version.number })} confirm={t(`plans.version.${act}`)} variant="danger" busy={busy} refusal={refusal} onConfirm={() => void confirm()} onClose={() => onClose(false)}>
      <Typography>{t(`plans.version.${act}-text`)}</Typography>
    </Dialog>
  );
};

const Changes = ({ sentences }: { sentences: readonly string[] }) => {
  const { t } = useWords();
  return (
    <Box tag="section" aria-label={t('plans.version.changes')}>
      <Typography tag="h2" variant="beta">{t('plans.version.changes')}</Typography>
      {sentences.length === 0 ? <Typography tag="p">{t('plans.version.no-changes')}</Typography> : (
        <Box tag="ul" paddingTop={2} style={{ listStyle: 'disc', paddingLeft: '2rem' }}>{sentences.map((sentence) => <Typography key={sentence} tag="li">{sentence}</Typography>)}</Box>
      )}
    </Box>
  );
};

const Editor = ({ version, said, onSaved }: { version: TemplateVersionView; said: string; onSaved: (said: string) => void }) => {
  const { t } = useWords();
  const acts = usePlanActs();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [definition, setDefinition] = useState<FormDefinition>(version.definition);
  const [legalBasis, setLegalBasis] = useState(version.legalBasis ?? '');
  const [note, setNote] = useState(version.note ?? '');
  const [dialog, setDialog] = useState<'publish' | 'retire' | 'delete' | null>(null);
  const disabled = version.state !== 'draft';
  const { found, asking } = useCheck(acts, version.template.id, version.number, definition);
  const faults = disabled ? [] : found?.faults ?? version.faults;
  const changed = definition !== version.definition || legalBasis !== (version.legalBasis ?? '') || note !== (version.note ?? '');
  const save = () => run(async () => { await acts.saveDraft(version.id, version.version, { definition, legalBasis, note }); onSaved(t('plans.saved')); });
  const general = faults.filter(({ path }) => !path.includes('.columns.') && !path.includes('.rows.') && !path.includes('.header') && !path.startsWith('rules.'));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Box role="status" aria-live="polite">
        {said ? <Typography textColor="success700">{said}</Typography> : null}
        {disabled ? null : <Typography tag="p" textColor={faults.length > 0 ? 'danger600' : 'neutral700'}>{asking ? t('plans.editor.checking') : t('plans.editor.faults', { count: faults.length })}</Typography>}
      </Box>
      {general.map(({ path, message }) => <Typography key={`${path} ${message}`} role="alert" textColor="danger600">{message}</Typography>)}
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <Flex gap={3} wrap="wrap">
        {disabled ? null : <Button loading={busy} disabled={!changed} onClick={() => void save()}>{t('plans.save')}</Button>}
        {disabled ? null : <Button variant="success" disabled={changed || asking || faults.length > 0} onClick={() => setDialog('publish')}>{t('plans.version.publish')}</Button>}
        {disabled ? null : <Button variant="danger-light" onClick={() => setDialog('delete')}>{t('plans.version.delete')}</Button>}
        {version.state === 'published' ? <Button variant="danger-light" onClick={() => setDialog('retire')}>{t('plans.version.retire')}</Button> : null}
      </Flex>
      {version.number === 1 ? null : <Changes sentences={found?.changes ?? version.changes} />}
      {found && found.readers.length > 0 ? (
        <Box tag="section" aria-label={t('plans.editor.readers')}>
          <Typography tag="h2" variant="beta">{t('plans.editor.readers')}</Typography>
          <Typography tag="p" textColor="neutral600">{t('plans.editor.readers-hint')}</Typography>
          <Box tag="ul" paddingTop={2} style={{ listStyle: 'disc', paddingLeft: '2rem' }}>{found.readers.map((sentence) => <Typography key={sentence} tag="li">{sentence}</Typography>)}</Box>
        </Box>
      ) : null}
      <Box tag="section" aria-label={t('plans.editor.preview')}>
        <Typography tag="h2" variant="beta">{t('plans.editor.preview')}</Typography>
        <Typography tag="p" textColor="neutral600">{t('plans.editor.preview-hint')}</Typography>
        <Box paddingTop={2}><FormPreview code={version.template.code} definition={definition} outlines={found?.outlines ?? {}} /></Box>
      </Box>
      <TextArea name="legalBasis" label={t('plans.legal-basis')} value={legalBasis} most={4000} onChange={disabled ? () => undefined : setLegalBasis} />
      <TextArea name="note" label={t('plans.editor.note')} value={note} most={4000} onChange={disabled ? () => undefined : setNote} />
      {definition.sections.map((section, index) => (
        <SectionFields key={index} section={section} path={`sections.${index}`} faults={faults} disabled={disabled} onChange={(next) => setDefinition((before) => withSection(before, index, () => next))} />
      ))}
      <Typography tag="h3" variant="delta">{t('plans.editor.rules-title')}</Typography>
      <Accordion.Root>
        {definition.rules.map((rule, index) => {
          const at = `rules.${index}`;
          return (
            <Item key={index} value={at} title={`${rule.code}: ${rule.message || '…'}`} wrong={faultsAt(faults, at, true).length > 0} disabled={disabled}
              onMove={(by) => setDefinition((before) => ({ ...before, rules: moved(before.rules, index, by) }))} onRemove={() => setDefinition((before) => ({ ...before, rules: changedAt(before.rules, index, () => null) }))}>
              <RuleFields rule={rule} path={at} faults={faults} disabled={disabled} onChange={(next) => setDefinition((before) => withRule(before, index, () => next))} />
            </Item>
          );
        })}
      </Accordion.Root>
      {disabled ? null : <Flex><Button variant="secondary" onClick={() => setDefinition((before) => ({ ...before, rules: [...before.rules, newRule(before.rules)] }))}>{t('plans.editor.add-rule')}</Button></Flex>}
      {dialog === 'publish' ? <PublishDialog version={version} onClose={(done) => { setDialog(null); if (done) onSaved(t('plans.version.published-now')); }} /> : null}
      {dialog === 'retire' || dialog === 'delete' ? (
        <ConfirmDialog version={version} act={dialog} onClose={(done) => { setDialog(null); if (done && dialog === 'delete') navigate(plansAddress()); else if (done) onSaved(t('plans.saved')); }} />
      ) : null}
    </Flex>
  );
};

/** One version of a form: written while it is a draft, shown for ever after (PR-3.3). */
export const VersionPage = () => {
  const { t, day } = useWords();
  const { id = '' } = useParams();
  const [said, setSaid] = useState('');
  const answer = useAnswer<{ data: TemplateVersionView }>(`/reporting/versions/${encodeURIComponent(id)}`);
  const version = answer.value?.data;
  const state = version ? `${t('plans.version.name', { number: version.number })} – ${t(`plans.version.${version.state}`)}${version.validFrom === null ? '' : `, ${t('plans.version.since', { day: day(version.validFrom) })}`}` : '';
  return (
    <Page.Main>
      <Page.Title>{version ? `${version.template.code} – ${t('plans.version.name', { number: version.number })}` : t('title')}</Page.Title>
      <Layouts.Header title={version ? `${version.template.code}. ${version.template.title}` : t('title')} subtitle={state} navigationAction={<BackLink />} />
      <Layouts.Content>
        <Loading from={answer}>
          {({ data }) => <Editor key={`${data.id} ${data.version}`} version={data} said={said} onSaved={(word) => { setSaid(word); answer.reload(); }} />}
        </Loading>
      </Layouts.Content>
    </Page.Main>
  );
};
