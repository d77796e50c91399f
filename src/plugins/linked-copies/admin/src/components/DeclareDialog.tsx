import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Declaration } from '../../../../moderation/contracts';
import { DeclarationBoxes, NOTHING_DECLARED } from '../../../../moderation/admin/src/public';
import { RefusalText, useAct } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

interface Props {
  /** `propose` or `take`: which sentences are said. */
  readonly what: 'propose' | 'take';
  readonly title: string;
  act(declaration: Declaration): Promise<unknown>;
  onClose(done: boolean): void;
}

/** What goes to review goes with its submitter's declaration, here as everywhere. */
export const DeclareDialog = ({ what, title, act, onClose }: Props) => {
  const { t } = useWords();
  const { busy, refusal, run } = useAct();
  const [declaration, setDeclaration] = useState<Declaration>(NOTHING_DECLARED);
  const confirm = async () => {
    if (await run(() => act(declaration))) onClose(true);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(false); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t(`${what}.title`)}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="semiBold">{title}</Typography>
            <Typography>{t(`${what}.what`)}</Typography>
            <DeclarationBoxes value={declaration} onChange={setDeclaration} />
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>{t('cancel')}</Button>
          <Button disabled={!declaration.noStateSecrets || !declaration.accurate} loading={busy} onClick={() => void confirm()}>{t(`${what}.confirm`)}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
