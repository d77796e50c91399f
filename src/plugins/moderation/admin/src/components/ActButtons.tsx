import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ActKind, Button as ActButton, DocumentModeration } from '../../../contracts';
import { refusalOf, RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import { useActs } from '../api/use-moderation';
import { key } from '../plugin-id';
import { ActDialog, type Answers, type RemarkAid } from './ActDialog';

export type { RemarkAid } from './ActDialog';

const VARIANTS: Partial<Record<ActKind, 'default' | 'success' | 'danger-light' | 'secondary' | 'tertiary'>> = {
  submit: 'default', resubmit: 'default', approve: 'success', publish: 'success',
  return: 'danger-light', unpublish: 'danger-light', cancel: 'tertiary', pass: 'tertiary',
};

const perform = (acts: ReturnType<typeof useActs>, act: ActKind, moderation: DocumentModeration, answers: Answers): Promise<unknown> => {
  const { contentType, documentId } = moderation;
  const { id, version } = moderation.case ?? { id: 0, version: 0 };
  switch (act) {
    case 'submit': return acts.open(contentType, documentId, answers.declaration);
    case 'resubmit': return acts.resubmit(id, answers.declaration, version, answers.text);
    case 'approve':
    case 'return': return acts.decide(id, act, answers.text, version);
    case 'pass': return acts.pass(id, answers.person ?? 0, version);
    case 'publish': return acts.publish(id, version);
    case 'cancel': return acts.cancel(id, version);
    case 'unpublish': return acts.unpublish(contentType, documentId, answers.text, moderation.publishedVersion ?? version);
    case 'edit': return Promise.resolve();
    default: { const never: never = act; return Promise.reject(new Error(String(never))); }
  }
};

interface Props {
  readonly moderation: DocumentModeration;
  /** The form beside the buttons holds changes that are not saved: an act would take the stored draft without them. */
  readonly unsaved?: boolean;
  readonly aid?: RemarkAid | null;
  onDone(): void;
}

/** The buttons that this person really has, each with the dialog it needs; why another is missing is said below. */
export const ActButtons = ({ moderation, unsaved = false, aid, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const acts = useActs();
  const [open, setOpen] = useState<ActKind | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const shown = moderation.buttons.filter((button: ActButton) => button.act !== 'edit' && button.allowed);
  const mayEdit = moderation.buttons.find((button) => button.act === 'edit');

  const act = async (kind: ActKind, answers: Answers) => {
    setRefusal(null);
    try {
      await perform(acts, kind, moderation, answers);
      setOpen(null);
      toggleNotification({ type: 'success', message: formatMessage({ id: key(`done.${kind}`) }) });
      onDone();
    } catch (thrown) {
      const why = refusalOf(thrown, formatMessage({ id: key('network') }));
      setRefusal(why);
      // Somebody decided meanwhile: show the state as it is now.
      if (why.code === 'moderation.stale' || why.code === 'moderation.wrong-state') {
        setOpen(null);
        onDone();
      }
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {shown.map(({ act: kind }) => (
        <Button key={kind} fullWidth disabled={unsaved} variant={VARIANTS[kind] ?? 'secondary'} onClick={() => { setRefusal(null); setOpen(kind); }}>
          {formatMessage({ id: key(`act.${kind}`) })}
        </Button>
      ))}
      {mayEdit && !mayEdit.allowed && mayEdit.refusal ? (
        <Typography variant="pi" textColor="neutral600">{mayEdit.refusal.message}</Typography>
      ) : null}
      {refusal && !open ? <RefusalText refusal={refusal} /> : null}
      {open ? (
        <ActDialog
          act={open}
          aid={aid ?? null}
          people={moderation.case?.passTargets ?? []}
          problem={refusal ? <RefusalText refusal={refusal} /> : null}
          onCancel={() => setOpen(null)}
          onConfirm={(answers) => act(open, answers)}
        />
      ) : null}
    </Flex>
  );
};
