import { Button, Flex, Modal } from '@strapi/design-system';
import type { KeyboardEvent, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { key } from '../plugin-id';

interface Props {
  readonly title: string;
  readonly confirmLabel: string;
  readonly children: ReactNode;
  readonly removeLabel?: string;
  onConfirm(): void;
  onRemove?(): void;
  onClose(): void;
  /** Where the focus goes afterwards: back into the text. */
  onClosed(): void;
}

/** A small form over the editor. Enter confirms; nothing of it reaches the form of the page behind it. */
export const EditDialog = ({ title, confirmLabel, children, removeLabel, onConfirm, onRemove, onClose, onClosed }: Props) => {
  const { formatMessage } = useIntl();
  const confirmByEnter = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') {
      event.preventDefault();
      onConfirm();
    }
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(); }}>
      <Modal.Content
        onKeyDown={confirmByEnter}
        onCloseAutoFocus={(event: Event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <Modal.Header closeLabel={formatMessage({ id: key('dialog.close') })}><Modal.Title>{title}</Modal.Title></Modal.Header>
        <Modal.Body><Flex direction="column" alignItems="stretch" gap={4}>{children}</Flex></Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{formatMessage({ id: key('dialog.cancel') })}</Button>
          <Flex gap={2}>
            {removeLabel && onRemove ? <Button variant="danger-light" onClick={onRemove}>{removeLabel}</Button> : null}
            <Button onClick={onConfirm}>{confirmLabel}</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
