import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TextFacts } from '../editor/facts';
import { key } from '../plugin-id';

interface Props {
  readonly facts: TextFacts;
  readonly disabled: boolean;
  onNote(position: number): void;
  onPicture(position: number): void;
}

/** Below the text: its footnotes, pictures that nobody described yet, and its length. */
export const TextFooter = ({ facts, disabled, onNote, onPicture }: Props) => {
  const { formatMessage } = useIntl();
  const [undescribed] = facts.undescribed;
  return (
    <Box paddingTop={2} paddingBottom={2} paddingLeft={4} paddingRight={4} borderColor="neutral200" style={{ borderWidth: '1px 0 0' }}>
      {facts.notes.length > 0 ? (
        <Box paddingBottom={2}>
          <Typography variant="pi" fontWeight="semiBold">{formatMessage({ id: key('notes.title') })}</Typography>
          <ol>
            {facts.notes.map(({ position, words }, index) => (
              <Flex tag="li" key={position} gap={2} alignItems="baseline" wrap="wrap">
                <Typography variant="pi">{index + 1}. {words}</Typography>
                {disabled ? null : (
                  <Button type="button" variant="ghost" size="S" onClick={() => onNote(position)} aria-label={formatMessage({ id: key('notes.edit') }, { number: index + 1 })}>
                    {formatMessage({ id: key('edit') })}
                  </Button>
                )}
              </Flex>
            ))}
          </ol>
        </Box>
      ) : null}
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <div aria-live="polite">
          {undescribed === undefined ? null : (
            <Flex gap={2} wrap="wrap" alignItems="baseline">
              <Typography variant="pi" textColor="danger600">{formatMessage({ id: key('pictures.undescribed') }, { count: facts.undescribed.length })}</Typography>
              {disabled ? null : <Button type="button" variant="ghost" size="S" onClick={() => onPicture(undescribed)}>{formatMessage({ id: key('pictures.describe') })}</Button>}
            </Flex>
          )}
        </div>
        <Typography variant="pi" textColor="neutral600">{formatMessage({ id: key('characters') }, { count: facts.characters })}</Typography>
      </Flex>
    </Box>
  );
};
