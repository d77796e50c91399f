import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { chosenIn, isBlank } from '../../../contracts';
import { useLoaded } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';
import { focusField } from './focus-field';
import { useFieldLabels } from './field-labels';
import { useEditedForm } from './use-edited-form';

interface Category { readonly name: string; readonly bodyTemplate?: string | null; readonly summaryHint?: string | null; readonly checkHints?: string | null }

const useCategory = (target: string | undefined, documentId: string | null): Category | null => {
  const { get } = useFetchClient();
  return useLoaded(useCallback(async () => {
    if (target === undefined || documentId === null) return null;
    return (await get<{ data: Category }>(`/content-manager/collection-types/${target}/${documentId}`)).data.data;
  }, [get, target, documentId])).value;
};

/** What the chosen section asks of a text, and its template while the text is still blank: nothing is ever written over. */
export const TemplateOffer = ({ model, storedCategory }: { model: string; storedCategory: string | null }) => {
  const { formatMessage } = useIntl();
  const { values, attributes, onChange } = useEditedForm();
  const labelOf = useFieldLabels(model);
  const target = (attributes.category as { target?: string } | undefined)?.target;
  const chosen = chosenIn(values.category);
  const category = useCategory(target, chosen === undefined ? storedCategory : chosen);
  const hints = [category?.summaryHint && `${labelOf('summary')}: ${category.summaryHint}`, ...(category?.checkHints ?? '').split('\n')].filter((hint): hint is string => Boolean(hint?.trim()));
  const template = category?.bodyTemplate;
  if (!category || (hints.length === 0 && !template)) return null;

  const use = () => {
    if (!template || !isBlank(values.body)) return;
    onChange('body', template);
    focusField('body', labelOf('body'));
  };

  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-label={formatMessage({ id: key('template.title') }, { category: category.name })}>
      <Typography tag="h3" variant="sigma" textColor="neutral700">{formatMessage({ id: key('template.title') }, { category: category.name })}</Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {hints.map((hint) => <Typography key={hint} tag="li" variant="pi" style={{ display: 'list-item' }}>{hint}</Typography>)}
      </Box>
      {template && isBlank(values.body) ? (
        <Button variant="secondary" size="S" onClick={use}>{formatMessage({ id: key('template.use') })}</Button>
      ) : null}
    </Flex>
  );
};
