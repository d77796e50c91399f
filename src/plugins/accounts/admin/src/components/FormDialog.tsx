import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { messagesByField, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';
import { TemporaryPassword } from './TemporaryPassword';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly danger?: boolean;
  /** What was made, once it was: a password that is shown once, or nothing more to say. */
  readonly made: { readonly password: string | null } | null;
  send(): Promise<void>;
  onClose(done: boolean): void;
  children(problems: Readonly<Record<string, string>>): ReactNode;
}

/** A form over the page; what was refused stands at its fields, and a password that came of it is shown in its place. */
export const FormDialog = ({ title, confirm, danger = false, made, send, onClose, children }: Props) => {
  const { t } = useWordsOf(key);
  const { busy, refusal, run } = useAct();
  const close = () => onClose(made !== null);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) close(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{title}</Modal.Title></Modal.Header>
        <Modal.Body>
          {made?.password ? <TemporaryPassword password={made.password} /> : (
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refusal ? <Typography role="alert" textColor="danger600">{refusal.message}</Typography> : null}
              {children(refusal ? messagesByField(refusal) : {})}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>{t(made === null ? 'cancel' : 'temporary.done')}</Button>
          {made === null ? <Button variant={danger ? 'danger' : 'default'} loading={busy} onClick={() => void run(send)}>{confirm}</Button> : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
