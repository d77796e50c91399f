import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useDispatch } from 'react-redux';
import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import { isLinkedType, type LinkView } from '../../../contracts';
import { useLinkActs } from '../api';
import { useWords } from '../words';
import { DeclareDialog } from './DeclareDialog';
import { SideLine } from './SideLine';
import { TaskActs } from './TaskActs';

/** Core's own word for "read the documents on screen again": a taking changed the row behind the form. */
const DOCUMENTS_CHANGED = { type: 'adminApi/invalidateTags', payload: ['Document'] } as const;

interface Shown { readonly view: LinkView; readonly title: string; readonly unsaved: boolean; onDone(): void }

const Proposal = ({ view, title, onDone }: Shown) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const acts = useLinkActs();
  const [open, setOpen] = useState(false);
  const close = (done: boolean) => {
    setOpen(false);
    if (!done) return;
    toggleNotification({ type: 'success', message: t('propose.done') });
    onDone();
  };
  if (view.propose === null) return null;
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral700">{view.propose.refusal?.message ?? t('panel.alone')}</Typography>
      {view.propose.allowed ? <Button fullWidth variant="secondary" onClick={() => setOpen(true)}>{t('act.propose')}</Button> : null}
      {open ? <DeclareDialog what="propose" title={title} act={(declaration) => acts.propose(view.contentType, view.documentId, declaration)} onClose={close} /> : null}
    </>
  );
};

const Standing = ({ view, unsaved, onDone }: Shown) => {
  const { t, instant } = useWords();
  const { role, other, relation, differs, taken, task } = view;
  if (other === null) return null;
  return (
    <>
      <Box><SideLine label={t(role === 'original' ? 'side.copy' : 'side.original')} side={other} /></Box>
      {role === 'former' ? <Typography tag="p">{t('panel.former')}</Typography> : null}
      {relation === null ? null : <Typography tag="p" fontWeight="semiBold">{t(`relation.${relation}`)}</Typography>}
      {differs.length > 0 ? <Typography tag="p" variant="pi" textColor="neutral700">{t('panel.differs', { fields: differs.join(', ') })}</Typography> : null}
      {taken === null ? null : <Typography tag="p" variant="pi" textColor="neutral700">{t('panel.taken', { by: taken.by.name, at: instant(taken.at) })}</Typography>}
      {task === null ? null : (
        <>
          <Typography tag="p" textColor="danger700">{t(`task.${task.kind}`)}</Typography>
          {unsaved && task.mayTake ? <Typography tag="p" variant="pi" textColor="neutral700">{t('panel.save-first')}</Typography> : null}
          <TaskActs task={task} unsaved={unsaved} onDone={onDone} />
        </>
      )}
    </>
  );
};

const Section = ({ view }: { view: LinkView }) => {
  const { t } = useWords();
  const { section } = view;
  if (section === null) return <Typography tag="p" variant="pi" textColor="neutral700">{t('panel.direct')}</Typography>;
  return (
    <Typography tag="p" textColor={section.open ? 'neutral700' : 'danger700'}>
      {t(section.open ? 'section.open' : 'section.closed', { section: section.category, units: section.units.join(', ') })}
    </Typography>
  );
};

const Link = ({ model, documentId, stored }: { model: string; documentId: string; stored: Readonly<Record<string, unknown>> }) => {
  const unsaved = useForm('LinkPanel', (state) => state.modified);
  const dispatch = useDispatch();
  // The stamp changes with every save and loads the answer anew.
  const answer = useAnswer<{ data: LinkView }>(`/linked-copies/documents/${model}/${documentId}?of=${encodeURIComponent(String(stored.updatedAt ?? ''))}`);
  const { reload } = answer;
  const showNewState = useCallback(() => {
    dispatch(DOCUMENTS_CHANGED);
    reload();
  }, [dispatch, reload]);
  return (
    <Loading from={answer}>
      {({ data: view }) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Proposal view={view} title={String(stored.title ?? '')} unsaved={unsaved} onDone={reload} />
          <Standing view={view} title="" unsaved={unsaved} onDone={showNewState} />
          {view.role === 'direct' ? <Section view={view} /> : null}
        </Flex>
      )}
    </Loading>
  );
};

const PanelContent = ({ model, documentId, document }: PanelComponentProps) => {
  const { t } = useWords();
  if (!documentId || !document) return <Typography textColor="neutral600">{t('panel.new')}</Typography>;
  return <Link model={model} documentId={documentId} stored={document} />;
};

/** Beside the form of an item: its other place, what differs, and what may be done about it (PT-7.2). */
export const LinkPanel: PanelComponent = (props) => {
  const { t } = useWords();
  if (!isLinkedType(props.model)) return null;
  return { title: t('panel.title'), content: <PanelContent {...props} /> };
};
