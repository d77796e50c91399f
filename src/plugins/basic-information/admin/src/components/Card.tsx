import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** One item of a list of cards. */
export const Card = ({ children }: { children: ReactNode }) => (
  <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" width="100%">{children}</Box>
);
