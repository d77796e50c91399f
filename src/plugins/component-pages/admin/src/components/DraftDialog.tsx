import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { messagesByField, RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { SiteOverview } from '../../../contracts';
import { ARTICLE, editAddress, PAGE } from '../addresses';
import { useSiteActs } from '../api';
import { useWords } from '../words';

/** Begins a page or an article of the site: the title is asked for, site and unit are filled in, the form then opens. */
export const DraftDialog = ({ site, contentType, onClose }: { site: SiteOverview; contentType: typeof PAGE | typeof ARTICLE; onClose: () => void }) => {
  const { t } = useWords();
  const acts = useSiteActs();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [title, setTitle] = useState('');
  const [parent, setParent] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};
  const kind = contentType === PAGE ? 'page' : 'article';

  const begin = () => run(async () => {
    const documentId = await acts.draft(contentType, {
      title, site: { connect: [{ documentId: site.documentId }] },
      ...(contentType === ARTICLE ? { unit: { connect: [{ documentId: site.unit.documentId }] } } : {}),
      ...(parent === '' ? {} : { parent: { connect: [{ documentId: parent }] } }),
    });
    navigate(editAddress({ contentType, documentId }));
  });

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t(`new.${kind}`)}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="title" required error={problems.title ?? problems.slug}>
              <Field.Label>{t(`new.${kind}-title`)}</Field.Label>
              <TextInput value={title} maxLength={300} onChange={(event: { target: { value: string } }) => setTitle(event.target.value)} />
              <Field.Error />
            </Field.Root>
            {contentType === PAGE && site.pages.length > 0 ? (
              <Field.Root name="parent" error={problems.parent}>
                <Field.Label>{t('new.parent')}</Field.Label>
                <SingleSelect value={parent} placeholder={t('new.parent-none')} clearLabel={t('clear')} onClear={() => setParent('')} onChange={(value: string | number) => setParent(String(value))}>
                  {site.pages.map((page) => <SingleSelectOption key={page.documentId} value={page.documentId}>{page.title}</SingleSelectOption>)}
                </SingleSelect>
                <Field.Error />
              </Field.Root>
            ) : null}
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{t('cancel')}</Button>
          <Button disabled={title.trim() === ''} loading={busy} onClick={() => void begin()}>{t('new.confirm')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
