import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface Props {
  readonly id: string;
  readonly title: string;
  /** How many there are in all. */
  readonly count?: string;
  readonly link?: { readonly to: string; readonly label: string } | undefined;
  readonly children: ReactNode;
}

/** A part of the home page: title with its number, content, the way to all of it. */
export const HomeCard = ({ id, title, count, link, children }: Props) => (
  <Box tag="section" aria-labelledby={`home-${id}`} background="neutral0" padding={5} hasRadius shadow="tableShadow">
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={3} wrap="wrap">
        <Typography tag="h2" id={`home-${id}`} variant="delta">{title}{count ? ` (${count})` : ''}</Typography>
        {link ? <Typography variant="pi"><Link to={link.to}>{link.label}</Link></Typography> : null}
      </Flex>
      {children}
    </Flex>
  </Box>
);
