import { Button, Flex, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

interface Props {
  readonly title: string;
  readonly confirm: string | null;
  readonly variant?: 'default' | 'success' | 'danger';
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly refusal?: Refusal | null;
  readonly children: ReactNode;
  onConfirm?(): void;
  onClose(): void;
}

/** A dialog of these screens: what it asks, "Thôi" and one button that does it. */
export const Dialog = ({ title, confirm, variant = 'default', disabled = false, busy = false, refusal = null, children, onConfirm, onClose }: Props) => {
  const { t } = useWords();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(); }}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}><Modal.Title>{title}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{t(confirm === null ? 'close' : 'cancel')}</Button>
          {confirm === null ? null : <Button variant={variant} loading={busy} disabled={disabled} onClick={onConfirm}>{confirm}</Button>}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
