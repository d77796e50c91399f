import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportedText } from '../../../contracts/import';
import { key } from '../plugin-id';
import { ImportSummary } from './ImportSummary';

interface Props {
  readonly text: ImportedText;
  onReplace(): void;
  onInsert(): void;
  onClose(): void;
}

/** The field is not empty: nothing that somebody wrote goes without his word. */
export const ReplaceDialog = ({ text, onReplace, onInsert, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(); }}>
      <Modal.Content>
        <Modal.Header closeLabel={t('dialog.close')}><Modal.Title>{t('word.title')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <ImportSummary text={text} />
            <Typography fontWeight="semiBold">{t('word.ask')}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{t('dialog.cancel')}</Button>
          <Flex gap={2} wrap="wrap">
            <Button variant="secondary" onClick={onInsert}>{t('word.insert')}</Button>
            <Button onClick={onReplace}>{t('word.replace')}</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
