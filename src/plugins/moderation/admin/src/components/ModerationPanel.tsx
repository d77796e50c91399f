import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { useCallback, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useDispatch } from 'react-redux';
import { isModeratedType } from '../../../contracts';
import { refusalOf } from '../../../../platform/admin/src/public';
import { useDocumentModeration } from '../api/use-moderation';
import { rememberDeletable } from '../deletable';
import { key } from '../plugin-id';
import { rememberBase } from '../save-base';
import { ActButtons } from './ActButtons';
import { HistoryList } from './HistoryList';
import { StageList } from './StageList';

/** Core's own word for "read the documents on screen again": an act changed the row behind the form. */
const DOCUMENTS_CHANGED = { type: 'adminApi/invalidateTags', payload: ['Document'] } as const;

const PanelBody = ({ model, documentId, stamp }: { model: string; documentId: string; stamp: string }) => {
  const { formatMessage } = useIntl();
  const { value, error, reload } = useDocumentModeration(model, documentId, stamp);

  const dispatch = useDispatch();
  const showNewState = useCallback(() => {
    dispatch(DOCUMENTS_CHANGED);
    reload();
  }, [dispatch, reload]);

  useEffect(() => {
    if (!value) return;
    rememberBase(model, documentId, stamp, value.draftHash);
    rememberDeletable(documentId, value.deletable);
  }, [value, model, documentId, stamp]);

  if (error) {
    return <Typography role="alert" textColor="danger600">{refusalOf(error, formatMessage({ id: key('network') })).message}</Typography>;
  }
  if (!value) return <Typography textColor="neutral600">{formatMessage({ id: key('loading') })}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography fontWeight="bold">
        {formatMessage({ id: key(value.case ? `state.${value.case.state}` : value.published ? 'state.published' : 'state.none') })}
      </Typography>
      {value.case ? <StageList stages={value.case.stages} /> : null}
      <ActButtons moderation={value} onDone={showNewState} />
      <HistoryList items={value.history} />
    </Flex>
  );
};

const PanelContent = ({ model, documentId, document }: PanelComponentProps) => {
  const { formatMessage } = useIntl();
  if (!documentId) return <Typography textColor="neutral600">{formatMessage({ id: key('panel.save-first') })}</Typography>;
  return <PanelBody model={model} documentId={documentId} stamp={String(document?.updatedAt ?? '')} />;
};

/** Side panel of the edit view: where the item stands, what this person may do, what happened. */
export const ModerationPanel: PanelComponent = (props) => {
  const { formatMessage } = useIntl();
  if (!isModeratedType(props.model)) return null;
  return { title: formatMessage({ id: key('panel.title') }), content: <PanelContent {...props} /> };
};
