import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { TimelineItem } from '../../../contracts';
import { instantText } from '../../../../platform/admin/src/public';
import { moderationKey } from '../../../../moderation/admin/src/public';
import { key } from '../plugin-id';
import { Aside } from './marks';

interface Props {
  readonly items: readonly TimelineItem[];
  /** Address of a revision beside the one before it. */
  addressOf(revision: number): string;
}

/** What happened to the item, newest first: decisions, revisions, remarks. */
export const Timeline = ({ items, addressOf }: Props) => {
  const intl = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id: key(id) }, values);
  const what = ({ kind, decision, stageName }: TimelineItem): string =>
    `${kind === 'decision' ? intl.formatMessage({ id: moderationKey(`decision.${decision}`) }) : kind === 'edit' ? intl.formatMessage({ id: moderationKey('decision.edit') }) : t(`timeline.${kind}`)}${stageName ? ` – ${stageName}` : ''}`;
  return (
    <Box tag="section" aria-labelledby="dien-bien" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Typography tag="h2" id="dien-bien" variant="delta">{t('timeline.title')}</Typography>
      <Box tag="ol" paddingTop={3}>
        {[...items].reverse().map((item, at) => (
          <Aside tag="li" $line="neutral200" key={`${item.at}-${item.kind}-${at}`} paddingLeft={3} paddingBottom={4}>
            <Flex gap={2} wrap="wrap">
              <Typography fontWeight="semiBold">{what(item)}</Typography>
              {item.revision !== null ? <Typography variant="pi" textColor="neutral600">{t('revision.number', { number: item.revision })}</Typography> : null}
              {item.revision !== null && item.changes !== null ? <Link tag={RouterLink} to={addressOf(item.revision)}>{t('timeline.changes', { count: item.changes })}</Link> : null}
            </Flex>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {item.actingFor ? t('timeline.acting', { actor: item.actor.name, principal: item.actingFor.name }) : item.actor.name} · {instantText(intl, item.at)}
            </Typography>
            {item.text ? <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{item.text}</Typography> : null}
          </Aside>
        ))}
      </Box>
    </Box>
  );
};
