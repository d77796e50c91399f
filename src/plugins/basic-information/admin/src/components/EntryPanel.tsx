import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import type { EntryFigures } from '../../../contracts';
import { useWords } from '../words';
import { ConflictCard } from './ConflictCard';

const ENTRY = 'api::info-entry.info-entry';

const Advice = ({ documentId, stamp }: { documentId: string; stamp: string }) => {
  const { t } = useWords();
  // The stamp changes with every save and loads the answer anew.
  const answer = useAnswer<{ data: EntryFigures }>(`/basic-information/entries/${documentId}/figures?of=${encodeURIComponent(stamp)}`);
  return (
    <Loading from={answer}>
      {({ data: { conflicts, hiddenConflicts, maySettle } }) => {
        if (conflicts.length + hiddenConflicts === 0) return <Typography textColor="neutral600">{t('panel.agrees')}</Typography>;
        return (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('panel.advice')}</Typography>
            {conflicts.map((conflict) => <ConflictCard key={conflict.pair} conflict={conflict} maySettle={maySettle} onSettled={answer.reload} />)}
            {hiddenConflicts > 0 ? <Typography>{t('panel.hidden', { count: hiddenConflicts })}</Typography> : null}
          </Flex>
        );
      }}
    </Loading>
  );
};

const PanelContent = ({ documentId, document }: PanelComponentProps) => {
  const { t } = useWords();
  if (!documentId) return <Typography textColor="neutral600">{t('panel.save-first')}</Typography>;
  return <Advice documentId={documentId} stamp={String(document?.updatedAt ?? '')} />;
};

/** Beside the form of an entry: whether its figures agree with what others show, before it is submitted (BI-3.3). */
export const EntryPanel: PanelComponent = (props) => {
  const { t } = useWords();
  if (props.model !== ENTRY) return null;
  return { title: t('panel.title'), content: <PanelContent {...props} /> };
};
