import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RevisionLine, RevisionRef } from '../../../contracts';
import { key } from '../plugin-id';
import { useRevisionName } from './use-revision-name';

const NONE = 'none';

interface Props {
  readonly revisions: readonly RevisionLine[];
  readonly shown: RevisionRef;
  readonly against: RevisionRef | null;
  onChoose(shown: string, against: string): void;
}

/** Which revision is shown, and with which it is compared: any two of the document, newest first. */
export const RevisionChoice = ({ revisions, shown, against, onChoose }: Props) => {
  const { formatMessage } = useIntl();
  const nameOf = useRevisionName();
  const newest = [...revisions].reverse();
  const options = newest.map((line) => <SingleSelectOption key={line.ref} value={String(line.ref)}>{nameOf(line)}</SingleSelectOption>);
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Box flex="1 1 26rem" minWidth="0">
        <Field.Root name="revision">
          <Field.Label>{formatMessage({ id: key('choose.shown') })}</Field.Label>
          <SingleSelect value={String(shown)} onChange={(value: string | number) => onChoose(String(value), against === null ? NONE : String(against))}>{options}</SingleSelect>
        </Field.Root>
      </Box>
      <Box flex="1 1 26rem" minWidth="0">
        <Field.Root name="against">
          <Field.Label>{formatMessage({ id: key('choose.against') })}</Field.Label>
          <SingleSelect value={against === null ? NONE : String(against)} onChange={(value: string | number) => onChoose(String(shown), String(value))}>
            <SingleSelectOption value={NONE}>{formatMessage({ id: key('choose.none') })}</SingleSelectOption>
            {options}
          </SingleSelect>
        </Field.Root>
      </Box>
    </Flex>
  );
};
