import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useWords } from '../../words';

const KEYS = [['j', '↓'], ['k', '↑'], ['x'], ['Enter', 'o'], ['a'], ['r'], ['/'], ['?']] as const;

const Key = ({ name }: { name: string }) => (
  <Box tag="kbd" background="neutral150" paddingLeft={2} paddingRight={2} hasRadius><Typography tag="span" variant="pi" fontWeight="bold">{name}</Typography></Box>
);

/** The list of keys. */
export const KeysDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useWords();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(); }}>
      <Modal.Content>
        <Modal.Header closeLabel={t('dialog.cancel')}><Modal.Title>{t('keys.title')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
            {KEYS.map((keys) => (
              <Flex key={keys[0]} gap={3}>
                <Box tag="dt" width="9rem"><Flex gap={1}>{keys.map((name) => <Key key={name} name={name} />)}</Flex></Box>
                <Typography tag="dd" flex="1">{t(`keys.${keys[0]}`)}</Typography>
              </Flex>
            ))}
          </Flex>
          <Box paddingTop={4}><Typography textColor="neutral600">{t('keys.note')}</Typography></Box>
        </Modal.Body>
        <Modal.Footer><Button onClick={onClose}>{t('dialog.cancel')}</Button></Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
