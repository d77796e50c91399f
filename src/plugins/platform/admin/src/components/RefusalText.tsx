import { Flex, Typography } from '@strapi/design-system';
import type { Refusal } from '../api/refusal';

/** A refusal as an alert: its sentence, then each field's. */
export const RefusalText = ({ refusal }: { refusal: Refusal }) => (
  <Flex role="alert" direction="column" alignItems="flex-start" gap={1}>
    <Typography textColor="danger600">{refusal.message}</Typography>
    {refusal.fields.map((field) => (
      <Typography key={field.path} variant="pi" textColor="danger600">{field.message}</Typography>
    ))}
  </Flex>
);
