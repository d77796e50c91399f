import { Box, Button, Flex, Grid, Modal, Radio, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Conflict, Difference } from '../../../contracts';
import { instantText } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';
import type { Choice } from './conflicts';
import { DiffText } from './DiffText';

type Side = 'mine' | 'stored';

interface FieldProps {
  readonly difference: Difference;
  readonly label: string;
  readonly side: Side;
  onChoose(side: Side): void;
}

const Text = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Box padding={3} background="neutral100" hasRadius width="100%" style={{ maxHeight: '40vh', overflow: 'auto' }} tabIndex={0} role="group" aria-label={title}>
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h4" variant="sigma" textColor="neutral600">{title}</Typography>
      {children}
    </Flex>
  </Box>
);

const DifferingField = ({ difference, label, side, onChoose }: FieldProps) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const { stored, yours } = difference;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="delta">{label}</Typography>
      <Grid.Root gap={3}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Text title={t('conflict.stored')}><DiffText lines={stored} other={yours} as="removed" /></Text>
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Text title={t('conflict.mine')}><DiffText lines={yours} other={stored} as="added" /></Text>
        </Grid.Item>
      </Grid.Root>
      <Radio.Group value={side} onValueChange={(chosen: string) => onChoose(chosen === 'mine' ? 'mine' : 'stored')} aria-label={formatMessage({ id: key('conflict.keep-which') }, { field: label })}>
        <Flex gap={4} wrap="wrap">
          <Radio.Item value="stored">{t('conflict.keep-stored')}</Radio.Item>
          <Radio.Item value="mine">{t('conflict.keep-mine')}</Radio.Item>
        </Flex>
      </Radio.Group>
    </Flex>
  );
};

interface Props {
  readonly conflict: Conflict;
  /** Whether the person changed this attribute himself; what he never touched stays as the other one stored it, unless he says otherwise. */
  isTouched(path: string): boolean;
  labelOf(path: string): string;
  onChoose(choice: Choice): void;
}

/** A save met a newer draft: both texts beside each other, field by field, and the person decides. Nothing is lost by closing it. */
export const ConflictDialog = ({ conflict, isTouched, labelOf, onChoose }: Props) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const t = (id: string) => formatMessage({ id: key(id) });
  const { toggleNotification } = useNotification();
  const { stored, differences } = conflict;
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>(
    () => Object.fromEntries(differences.map(({ path }) => [path, isTouched(path) ? 'mine' : 'stored'])));
  const storedPaths = differences.map(({ path }) => path).filter((path) => sides[path] === 'stored');

  const copyMine = async () => {
    const text = differences.map(({ path, yours }) => `${labelOf(path)}\n${yours.join('\n')}`).join('\n\n');
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    toggleNotification({ type: copied ? 'success' : 'warning', message: t(copied ? 'conflict.copied' : 'conflict.not-copied') });
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onChoose({ kind: 'later' }); }}>
      <Modal.Content>
        <Modal.Header closeLabel={t('dialog.cancel')}><Modal.Title>{t('conflict.title')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>
              {formatMessage({ id: key(stored.savedBy ? 'conflict.who' : 'conflict.who-unknown') }, {
                name: stored.savedBy, time: stored.savedAt ? instantText(intl, stored.savedAt) : '',
              })}
            </Typography>
            <Flex gap={2} wrap="wrap">
              <Button variant="secondary" onClick={() => onChoose({ kind: 'mine' })}>{t('conflict.all-mine')}</Button>
              <Button variant="secondary" onClick={() => onChoose({ kind: 'stored' })}>{t('conflict.all-stored')}</Button>
              <Button variant="tertiary" onClick={copyMine}>{t('conflict.copy')}</Button>
            </Flex>
            {differences.map((difference) => (
              <DifferingField
                key={difference.path}
                difference={difference}
                label={labelOf(difference.path)}
                side={sides[difference.path] ?? 'mine'}
                onChoose={(side) => setSides({ ...sides, [difference.path]: side })}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onChoose({ kind: 'later' })}>{t('conflict.later')}</Button>
          <Button onClick={() => onChoose(storedPaths.length === differences.length ? { kind: 'stored' } : { kind: 'parts', stored: storedPaths })}>
            {t('conflict.save-choice')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
