import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { refusalOf, RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import type { ReviewActs } from '../api/use-review';
import { key } from '../plugin-id';

interface Props {
  readonly revision: number;
  readonly draftHash: string;
  readonly acts: ReviewActs;
  onDone(): void;
}

/** "Khôi phục phiên bản này thành bản nháp": says before what it does and after what could not come back as it was. */
export const RestoreButton = ({ revision, draftHash, acts, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const t = (id: string, values?: Record<string, string | number>) => formatMessage({ id: key(id) }, values);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [notes, setNotes] = useState<readonly string[] | null>(null);

  const close = () => {
    setOpen(false);
    if (notes !== null) onDone();
    setNotes(null);
  };
  const restore = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const done = await acts.restore(revision, draftHash);
      toggleNotification({ type: 'success', message: t('restore.done', { number: revision }) });
      if (done.notes.length > 0) setNotes(done.notes);
      else {
        setOpen(false);
        onDone();
      }
    } catch (thrown) {
      setRefusal(refusalOf(thrown, t('network')));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button variant="secondary" onClick={() => { setRefusal(null); setOpen(true); }}>{t('restore.button')}</Button>
      {open ? (
        <Modal.Root open onOpenChange={(stays: boolean) => { if (!stays) close(); }}>
          <Modal.Content>
            <Modal.Header><Modal.Title>{t('restore.title', { number: revision })}</Modal.Title></Modal.Header>
            <Modal.Body>
              <Flex direction="column" alignItems="stretch" gap={3}>
                {notes === null ? <Typography>{t('restore.ask')}</Typography> : <>
                  <Typography>{t('restore.notes')}</Typography>
                  {notes.map((note) => <Typography key={note}>{note}</Typography>)}
                </>}
                {refusal ? <RefusalText refusal={refusal} /> : null}
              </Flex>
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={close}>{t('close')}</Button>
              {notes === null ? <Button loading={busy} onClick={restore}>{t('restore.confirm')}</Button> : null}
            </Modal.Footer>
          </Modal.Content>
        </Modal.Root>
      ) : null}
    </>
  );
};
