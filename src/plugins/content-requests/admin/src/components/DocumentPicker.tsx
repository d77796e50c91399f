import { Box, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import type { DocumentOption } from '../../../contracts';
import type { DocumentRef } from '../api';
import { useWords } from '../words';

const same = (a: DocumentRef, b: DocumentRef): boolean => a.contentType === b.contentType && a.documentId === b.documentId;

interface Props {
  readonly requestId: number;
  readonly chosen: readonly DocumentOption[];
  onChange(chosen: readonly DocumentOption[]): void;
}

/** Documents of the unit that answer the request: what was chosen stays on the list, whatever is searched. */
export const DocumentPicker = ({ requestId, chosen, onChange }: Props) => {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const options = useAnswer<{ data: readonly DocumentOption[] }>(`/content-requests/requests/${requestId}/documents?search=${encodeURIComponent(search)}`);
  const toggle = (option: DocumentOption, on: boolean) => onChange(on ? [...chosen, option] : chosen.filter((one) => !same(one, option)));
  return (
    <Box tag="fieldset" style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold">{t('answer.documents')}</Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        <Field.Root name="documents" hint={t('answer.documents-hint')}>
          <TextInput type="search" aria-label={t('answer.documents-search')} placeholder={t('answer.documents-search')} value={search} maxLength={100}
            onChange={(event: { target: { value: string } }) => setSearch(event.target.value)} />
          <Field.Hint />
        </Field.Root>
        <Loading from={options}>
          {({ data }) => {
            const listed = [...chosen, ...data.filter((option) => !chosen.some((one) => same(one, option)))];
            return listed.length === 0 ? <Typography textColor="neutral600">{t('answer.documents-none')}</Typography> : (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2} padding={1} maxHeight="26rem" overflow="auto" tabIndex={0} aria-label={t('answer.documents')}>
                {listed.map((option) => (
                  <li key={`${option.contentType} ${option.documentId}`}>
                    <Checkbox checked={chosen.some((one) => same(one, option))} onCheckedChange={(on: boolean | 'indeterminate') => toggle(option, on === true)}>
                      {`${option.title} (${option.typeName}, ${t(option.published ? 'document.public' : 'document.not-public')})`}
                    </Checkbox>
                  </li>
                ))}
              </Flex>
            );
          }}
        </Loading>
      </Flex>
    </Box>
  );
};
