import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { key } from '../plugin-id';
import { DiffText } from './DiffText';
import { linesOf, type Attributes } from './form-changes';
import type { KeptOffer } from './use-kept-text';

interface Props {
  readonly offer: KeptOffer;
  readonly values: Readonly<Record<string, unknown>>;
  readonly attributes: Attributes;
  labelOf(path: string): string;
  onRestore(): readonly string[];
  onDiscard(): void;
}

/** `10:24 hôm nay`, or the day when it was earlier; real time, as the person remembers it. */
const useMoment = () => {
  const { formatMessage, formatTime, formatDate } = useIntl();
  return (at: number): string => {
    const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
    const time = formatTime(at, { timeStyle: 'short', ...zone });
    const day = formatDate(at, { dateStyle: 'short', ...zone });
    return day === formatDate(Date.now(), { dateStyle: 'short', ...zone })
      ? formatMessage({ id: key('kept.today') }, { time }) : formatMessage({ id: key('kept.on-day') }, { time, day });
  };
};

/** Unsaved text of an earlier visit: when it was written and what differs in words. It is decided before anybody types over it. */
export const KeptTextDialog = ({ offer, values, attributes, labelOf, onRestore, onDiscard }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const moment = useMoment();
  const { toggleNotification } = useNotification();

  const restore = () => {
    const lost = onRestore();
    if (lost.length > 0) toggleNotification({ type: 'warning', message: formatMessage({ id: key('kept.lost') }, { fields: lost.map(labelOf).join(', ') }) });
  };

  return (
    <Modal.Root open>
      <Modal.Content onEscapeKeyDown={(event) => event.preventDefault()} onInteractOutside={(event) => event.preventDefault()}>
        {/* No header of the design system: its cross would leave the question open. */}
        <Box paddingTop={6} paddingLeft={8} paddingRight={8}><Modal.Title variant="beta" tag="h2">{t('kept.title')}</Modal.Title></Box>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{formatMessage({ id: key('kept.since') }, { moment: moment(offer.kept.at) })}</Typography>
            {offer.paths.map((path) => (
              <Flex key={path} direction="column" alignItems="stretch" gap={1}>
                <Typography tag="h3" variant="delta">{labelOf(path)}</Typography>
                <DiffText lines={linesOf(offer.kept.values[path], attributes[path])} other={linesOf(values[path], attributes[path])} as="added" />
              </Flex>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="danger-light" onClick={onDiscard}>{t('kept.discard')}</Button>
          <Button onClick={restore}>{t('kept.restore')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
