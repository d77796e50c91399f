import { Box, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { useDocumentModeration } from '../../../../moderation/admin/src/public';
import { refusalOf } from '../../../../platform/admin/src/public';
import { PresenceBar } from '../../../../presence/admin/src/public';
import { useComments, useNotes, useReview, useReviewActs, useTimeline } from '../api/use-review';
import { ReviewBody } from '../components/ReviewBody';
import { key } from '../plugin-id';

/** One revision as the public will see it, what changed in it, what is said of it, and what this person can do about it. */
const ReviewPage = () => {
  const { formatMessage } = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => formatMessage({ id: key(id) }, values);
  const { contentType = '', documentId = '' } = useParams<{ contentType: string; documentId: string }>();
  const [search, setSearch] = useSearchParams();
  const [revision, against] = [search.get('revision'), search.get('against')];

  const review = useReview(contentType, documentId, revision, against);
  const comments = useComments(contentType, documentId, revision);
  const timeline = useTimeline(contentType, documentId);
  const notes = useNotes(contentType, documentId);
  const moderation = useDocumentModeration(contentType, documentId, '');
  const acts = useReviewActs(contentType, documentId);
  const view = review.value?.data;

  const reload = useCallback(() => {
    review.reload();
    comments.reload();
    timeline.reload();
    notes.reload();
    moderation.reload();
  }, [review.reload, comments.reload, timeline.reload, notes.reload, moderation.reload]);
  const remarksChanged = useCallback(() => {
    comments.reload();
    timeline.reload();
  }, [comments.reload, timeline.reload]);

  const error = review.error ?? moderation.error ?? comments.error ?? notes.error;
  const edit = `/content-manager/collection-types/${contentType}/${documentId}`;

  return (
    <Page.Main>
      <Page.Title>{view ? t('title-of', { title: view.title }) : t('name')}</Page.Title>
      <Layouts.Header
        title={view?.title ?? t('name')}
        subtitle={view ? [view.unit, view.site, ...(moderation.value?.case ? [t('version', { version: moderation.value.case.version })] : [])].filter(Boolean).join(' · ') : ''}
        navigationAction={<Link tag={RouterLink} to="/plugins/moderation" startIcon={<ArrowLeft />}>{t('back')}</Link>}
        primaryAction={<LinkButton tag={RouterLink} to={edit} variant="secondary" startIcon={<Pencil />}>{t('edit')}</LinkButton>}
      />
      <Layouts.Content>
        {view ? <PresenceBar contentType={contentType} documentId={documentId} mode="looking" /> : null}
        {error ? <Typography role="alert" textColor="danger600">{refusalOf(error, t('network')).message}</Typography> : null}
        {!view && !error ? <Typography role="status">{t('loading')}</Typography> : null}
        {view && moderation.value && comments.value ? (
          <ReviewBody
            view={view} moderation={moderation.value} comments={comments.value.data} timeline={timeline.value?.data ?? []} notes={notes.value?.data ?? []} acts={acts}
            onChoose={(shown, other) => setSearch({ revision: shown, against: other })} onDone={() => { setSearch({}); reload(); }} onRemarks={remarksChanged}
          />
        ) : null}
        <Flex paddingTop={4}>{view?.publicAddress ? <Box><a href={view.publicAddress} target="_blank" rel="noreferrer">{t('open-public')}</a></Box> : null}</Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ReviewPage;
