import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the page of a site under its heading, with the acts that belong to it. */
export const Card = ({ title, acts, children }: { title: string; acts?: ReactNode; children: ReactNode }) => (
  <Box tag="section" aria-label={title} background="neutral0" padding={5} hasRadius shadow="tableShadow" width="100%">
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="h2" variant="delta">{title}</Typography>
        {acts ? <Flex gap={2} wrap="wrap">{acts}</Flex> : null}
      </Flex>
      {children}
    </Flex>
  </Box>
);
