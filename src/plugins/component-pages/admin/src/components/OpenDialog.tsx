import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { messagesByField, RefusalText, useAct, useAnswer } from '../../../../platform/admin/src/public';
import { slugOf } from '../../../../platform/contracts/slug';
import { UnitInput } from '../../../../units/admin/src/public';
import type { UnitView } from '../../../../units/contracts';
import type { SiteTemplate } from '../../../contracts';
import { siteAddress } from '../addresses';
import { useSiteActs } from '../api';
import { useWords } from '../words';

const KINDS: Readonly<Record<string, string>> = { province: 'portal', department: 'department', district: 'district', commune: 'commune' };

/** Opens a site for a unit: its kind chooses the template, the template makes the demanded sections as drafts. */
export const OpenDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const acts = useSiteActs();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [unit, setUnit] = useState<UnitView | null>(null);
  const [template, setTemplate] = useState('');
  const [path, setPath] = useState('');
  const { value: templates } = useAnswer<{ data: readonly SiteTemplate[] }>('/component-pages/templates');
  const problems = refusal ? messagesByField(refusal) : {};
  const chosen = templates?.data.find(({ key }) => key === template);

  const choose = (found: UnitView | null) => {
    setUnit(found);
    if (found === null) return;
    setTemplate(KINDS[found.kind] ?? '');
    setPath(`/${slugOf(found.name)}`);
  };
  const open = () => run(async () => {
    const site = await acts.open({ unit: unit?.documentId ?? '', template, path });
    onClose();
    navigate(siteAddress(site));
  });

  return (
    <Modal.Root open onOpenChange={(is: boolean) => { if (!is) onClose(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t('open.title')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <UnitInput label={t('open.unit')} value={unit?.documentId ?? ''} required error={problems.unit} onChange={(_id, found) => choose(found)} />
            <Field.Root name="template" required error={problems.template} hint={chosen ? t('open.template-hint', { count: chosen.pages.length, mandatory: chosen.pages.filter(({ mandatory }) => mandatory).length }) : ''}>
              <Field.Label>{t('open.template')}</Field.Label>
              <SingleSelect value={template} placeholder={t('choose')} onChange={(value: string | number) => setTemplate(String(value))}>
                {(templates?.data ?? []).map(({ key, name }) => <SingleSelectOption key={key} value={key}>{name}</SingleSelectOption>)}
              </SingleSelect>
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            <Field.Root name="path" required error={problems.path}>
              <Field.Label>{t('open.path')}</Field.Label>
              <TextInput value={path} maxLength={120} onChange={(event: { target: { value: string } }) => setPath(event.target.value)} />
              <Field.Error />
            </Field.Root>
            <Typography textColor="neutral600">{t('open.what')}</Typography>
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{t('cancel')}</Button>
          <Button disabled={unit === null || template === ''} loading={busy} onClick={() => void open()}>{t('open.confirm')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
