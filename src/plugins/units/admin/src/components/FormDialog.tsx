import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { messagesByField, refusalOf, type Refusal } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

interface Props {
  readonly title: string;
  readonly confirmLabel: string;
  /** Sends the form; throws what the fetch client throws. */
  send(): Promise<void>;
  onClose(done: boolean): void;
  children(problems: Readonly<Record<string, string>>): ReactNode;
}

/** A form in a dialog that shows the server's refusal at its fields and stays open until it is mended. */
export const FormDialog = ({ title, confirmLabel, send, onClose, children }: Props) => {
  const { formatMessage } = useIntl();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const confirm = async () => {
    setBusy(true);
    try {
      await send();
      onClose(true);
    } catch (thrown) {
      setRefusal(refusalOf(thrown, formatMessage({ id: key('network') })));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(false); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{title}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {refusal ? <Typography role="alert" textColor="danger600">{refusal.message}</Typography> : null}
            {children(refusal ? messagesByField(refusal) : {})}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>{formatMessage({ id: key('cancel') })}</Button>
          <Button loading={busy} onClick={() => void confirm()}>{confirmLabel}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
