import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

export interface NumberLine {
  readonly text: string;
  readonly to: string;
}

/** Sentences with numbers, each a link to the list behind it. */
export const Numbers = ({ lines, nothing }: { lines: readonly NumberLine[]; nothing: string }) =>
  lines.length === 0 ? <Typography>{nothing}</Typography> : (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
      {lines.map(({ text, to }) => <Typography key={to} tag="li"><Link to={to}>{text}</Link></Typography>)}
    </Flex>
  );
