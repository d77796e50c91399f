import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { ActKind, Declaration, PersonRef } from '../../../contracts';
import { key } from '../plugin-id';
import { DeclarationBoxes, NOTHING_DECLARED } from './DeclarationBoxes';

export interface Answers {
  readonly text: string;
  readonly declaration: Declaration;
  readonly person: number | null;
}

const NEEDS_DECLARATION: ReadonlySet<ActKind> = new Set(['submit', 'resubmit']);
const NEEDS_TEXT: ReadonlySet<ActKind> = new Set(['return', 'unpublish']);
const TAKES_TEXT: ReadonlySet<ActKind> = new Set(['return', 'unpublish', 'approve', 'resubmit']);

const PersonSelect = ({ people, value, onChange }: { people: readonly PersonRef[]; value: number | null; onChange: (value: number) => void }) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name="person" required>
      <Field.Label>{formatMessage({ id: key('pass.to') })}</Field.Label>
      <SingleSelect value={value ?? undefined} onChange={(chosen: string | number) => onChange(Number(chosen))}>
        {people.map((person) => <SingleSelectOption key={person.userId} value={person.userId}>{person.name}</SingleSelectOption>)}
      </SingleSelect>
    </Field.Root>
  );
};

/** Text that a remark can be filled with at a press of a button. */
export interface RemarkAid { readonly label: string; readonly text: string }

interface Props {
  readonly act: ActKind;
  /** Offered above the remark of a return. */
  readonly aid?: RemarkAid | null;
  readonly people: readonly PersonRef[];
  readonly problem: ReactNode;
  onCancel(): void;
  onConfirm(answers: Answers): Promise<void>;
}

/** Asks what an act needs: the submitter's declaration, a remark, the person to pass to; otherwise only "are you sure". */
export const ActDialog = ({ act, aid, people, problem, onCancel, onConfirm }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const [text, setText] = useState('');
  const [declaration, setDeclaration] = useState<Declaration>(NOTHING_DECLARED);
  const [person, setPerson] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);

  const ready =
    (!NEEDS_DECLARATION.has(act) || (declaration.noStateSecrets && declaration.accurate)) &&
    (!NEEDS_TEXT.has(act) || text.trim() !== '') &&
    (act !== 'pass' || person !== null);

  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm({ text: text.trim(), declaration, person });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onCancel(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t(`act.${act}`)}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t(`ask.${act}`)}</Typography>
            {NEEDS_DECLARATION.has(act) ? <DeclarationBoxes value={declaration} onChange={setDeclaration} /> : null}
            {act === 'pass' ? <PersonSelect people={people} value={person} onChange={setPerson} /> : null}
            {aid && act === 'return' ? (
              <Button variant="secondary" disabled={text.includes(aid.text)} onClick={() => setText((before) => [before.trim(), aid.text].filter(Boolean).join('\n\n').slice(0, 5000))}>
                {aid.label}
              </Button>
            ) : null}
            {TAKES_TEXT.has(act) ? (
              <Field.Root name="text" required={NEEDS_TEXT.has(act)}>
                <Field.Label>{t(act === 'unpublish' ? 'text.explanation' : 'text.comment')}</Field.Label>
                <Textarea value={text} maxLength={5000} onChange={(event: { target: { value: string } }) => setText(event.target.value)} />
              </Field.Root>
            ) : null}
            {problem}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onCancel}>{t('dialog.cancel')}</Button>
          <Button disabled={!ready} loading={busy} onClick={confirm}>{t(`act.${act}`)}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
