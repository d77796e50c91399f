import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Change } from '../../../contracts';
import { key } from '../plugin-id';
import { Added, Removed } from './marks';

const FIRST = 6;

const Line = ({ change, onJump }: { change: Change; onJump: (anchor: string) => void }) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const { anchor, before, after, kind } = change;
  const same = kind === 'reformatted' || kind === 'picture-bytes';
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingBottom={2}>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="semiBold">{change.label}</Typography>
        <Typography variant="pi" textColor="neutral600">{t(`change.${kind}`)}</Typography>
        {anchor
          ? <Button size="S" variant="ghost" onClick={() => onJump(anchor)} aria-label={`${t('changes.jump')}: ${change.label}, ${t(`change.${kind}`)}${after ?? before ? `, ${after ?? before}` : ''}`}>{t('changes.jump')}</Button>
          : <Typography variant="pi" textColor="neutral600">{t('changes.not-in-page')}</Typography>}
      </Flex>
      {before || after ? (
        <Typography tag="p" variant="pi">
          {same ? (after ?? before) : <>
            {before ? <Removed>{before}</Removed> : null}{before && after ? ' ' : null}{after ? <Added>{after}</Added> : null}
          </>}
        </Typography>
      ) : null}
    </Flex>
  );
};

interface Props {
  readonly changes: readonly Change[];
  /** What the revision is compared with, in words; null when there is nothing to compare with. */
  readonly against: string | null;
  onJump(anchor: string): void;
}

/** "Các thay đổi": each with its field, what stood there, what stands there now, and the way to it. */
export const ChangesCard = ({ changes, against, onJump }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => formatMessage({ id: key(id) }, values);
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <Box tag="section" aria-labelledby="cac-thay-doi" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Typography tag="h2" id="cac-thay-doi" variant="delta">{t('changes.title')}</Typography>
        {against === null ? null : <Badge>{t('changes.count', { count: changes.length })}</Badge>}
      </Flex>
      <Typography textColor="neutral600">{against === null ? t('changes.first') : t('changes.against', { against })}</Typography>
      {against !== null && changes.length === 0 ? <Typography tag="p">{t('changes.none')}</Typography> : null}
      <Box tag="ol" aria-label={t('changes.title')}>
        {shown.map((change, at) => <Line key={`${change.anchor ?? change.field}-${at}`} change={change} onJump={onJump} />)}
      </Box>
      {changes.length > FIRST ? (
        <Button variant="tertiary" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('changes.fewer') : t('changes.all', { count: changes.length })}</Button>
      ) : null}
    </Box>
  );
};
