import { Box, Flex, Typography } from '@strapi/design-system';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { useCallback, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router-dom';
import { isModeratedType, type DocumentModeration } from '../../../contracts';
import { refusalOf } from '../../../../platform/admin/src/public';
import { PresenceBar } from '../../../../presence/admin/src/public';
import { useDocumentModeration } from '../api/use-moderation';
import { rememberDeletable } from '../deletable';
import { Checklist } from '../editing/Checklist';
import { Conflicts } from '../editing/Conflicts';
import { KeptText } from '../editing/KeptText';
import { nextStep } from '../editing/next-step';
import { TemplateOffer } from '../editing/TemplateOffer';
import { useChecklist } from '../editing/use-checklist';
import { useEditedForm } from '../editing/use-edited-form';
import { key } from '../plugin-id';
import { releaseBase, rememberBase } from '../save-base';
import { ActButtons } from './ActButtons';
import { HistoryList } from './HistoryList';
import { StageList } from './StageList';

/** Core's own word for "read the documents on screen again": an act changed the row behind the form. */
const DOCUMENTS_CHANGED = { type: 'adminApi/invalidateTags', payload: ['Document'] } as const;

type Stored = Readonly<Record<string, unknown>>;

const stateOf = (moderation: DocumentModeration): string =>
  moderation.case ? `state.${moderation.case.state}` : moderation.published ? 'state.published' : 'state.none';

/** Where the item stands and what comes next, what to mend, the acts of this person, and what happened. */
const Standing = ({ moderation, stored, onDone }: { moderation: DocumentModeration; stored: Stored; onDone: () => void }) => {
  const { formatMessage } = useIntl();
  const { contentType, documentId, buttons } = moderation;
  const { modified, disabled } = useEditedForm();
  const checklist = useChecklist(contentType, stored);
  const writing = !disabled && buttons.some(({ act, allowed }) => act === 'edit' && allowed);
  const { id, ...facts } = nextStep(moderation, writing ? checklist ?? [] : [], modified);
  return (
    <>
      <Box>
        <Typography tag="p" fontWeight="bold">{formatMessage({ id: key(stateOf(moderation)) })}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral700" aria-live="polite">{formatMessage({ id: key(`next.${id}`) }, { ...facts })}</Typography>
      </Box>
      <ActButtons moderation={moderation} unsaved={modified} onDone={onDone} />
      {moderation.case ? (
        <Typography variant="pi"><Link to={`/plugins/review/${contentType}/${documentId}`}>{formatMessage({ id: key('panel.review') })}</Link></Typography>
      ) : null}
      {writing && checklist ? <Checklist model={contentType} items={checklist} /> : null}
      {writing ? <TemplateOffer model={contentType} storedCategory={moderation.category} /> : null}
      {moderation.case ? <StageList stages={moderation.case.stages} /> : null}
      <HistoryList items={moderation.history} />
    </>
  );
};

const StoredDocument = ({ model, documentId, stored }: { model: string; documentId: string; stored: Stored }) => {
  const { formatMessage } = useIntl();
  const stamp = String(stored.updatedAt ?? '');
  const { modified, disabled } = useEditedForm();
  const { value, error, reload } = useDocumentModeration(model, documentId, stamp);

  const dispatch = useDispatch();
  const showNewState = useCallback(() => {
    dispatch(DOCUMENTS_CHANGED);
    reload();
  }, [dispatch, reload]);

  useEffect(() => {
    if (!value) return;
    const ofThisForm = value.draftUpdatedAt !== null && Date.parse(value.draftUpdatedAt) === Date.parse(value.stamp);
    // Somebody saved between the form and this answer: the form is based on what it was filled from.
    rememberBase(model, documentId, value.stamp, ofThisForm ? value.draftHash : value.stamp || null);
    rememberDeletable(documentId, value.deletable);
  }, [value, model, documentId]);

  useEffect(() => () => releaseBase(model, documentId), [model, documentId]);

  return (
    <>
      <PresenceBar contentType={model} documentId={documentId} mode={modified ? 'editing' : 'looking'} />
      {!disabled && value ? <KeptText model={model} documentId={documentId} /> : null}
      {disabled ? null : <Conflicts model={model} documentId={documentId} />}
      {error ? <Typography role="alert" textColor="danger600">{refusalOf(error, formatMessage({ id: key('network') })).message}</Typography> : null}
      {!value && !error ? <Typography textColor="neutral600">{formatMessage({ id: key('loading') })}</Typography> : null}
      {value ? <Standing moderation={value} stored={stored} onDone={showNewState} /> : null}
    </>
  );
};

const NewDocument = ({ model }: { model: string }) => {
  const { formatMessage } = useIntl();
  const checklist = useChecklist(model, null);
  return (
    <>
      <Typography textColor="neutral700">{formatMessage({ id: key('panel.save-first') })}</Typography>
      <KeptText model={model} documentId={null} />
      {checklist ? <Checklist model={model} items={checklist} /> : null}
      <TemplateOffer model={model} storedCategory={null} />
    </>
  );
};

const PanelContent = ({ model, documentId, document }: PanelComponentProps) => (
  <Flex direction="column" alignItems="stretch" gap={4} width="100%">
    {documentId && document ? <StoredDocument key={documentId} model={model} documentId={documentId} stored={document} /> : null}
    {documentId ? null : <NewDocument model={model} />}
  </Flex>
);

/** Side panel of the edit view: where the item stands, what is missing, what this person may do, what happened. */
export const ModerationPanel: PanelComponent = (props) => {
  const { formatMessage } = useIntl();
  if (!isModeratedType(props.model)) return null;
  return { title: formatMessage({ id: key('panel.title') }), content: <PanelContent {...props} /> };
};
