import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Attributes } from './form-changes';

export interface EditedForm {
  readonly values: Readonly<Record<string, unknown>>;
  readonly initialValues: Readonly<Record<string, unknown>>;
  readonly modified: boolean;
  readonly disabled: boolean;
  readonly attributes: Attributes;
  setValues(values: Readonly<Record<string, unknown>>): void;
  onChange(path: string, value: unknown): void;
}

/** Core's own, and what the engine stamps: never part of what somebody writes. */
const NOT_WRITTEN = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'firstPublishedAt', 'changedAt']);

/** The form of the edit view as it stands, with the attributes that people write. */
export const useEditedForm = (): EditedForm => {
  const { contentType } = useContentManagerContext();
  const values = useForm('useEditedForm', (state) => state.values) as EditedForm['values'];
  const initialValues = useForm('useEditedForm', (state) => state.initialValues) as EditedForm['values'];
  const modified = useForm('useEditedForm', (state) => state.modified);
  const disabled = useForm('useEditedForm', (state) => state.disabled);
  const setValues = useForm('useEditedForm', (state) => state.setValues) as unknown as EditedForm['setValues'];
  const onChange = useForm('useEditedForm', (state) => state.onChange) as unknown as EditedForm['onChange'];
  const attributes = useMemo(
    () => Object.fromEntries(Object.entries(contentType?.attributes ?? {}).filter(([name]) => !NOT_WRITTEN.has(name))) as unknown as Attributes,
    [contentType],
  );
  return { values, initialValues, modified, disabled, attributes, setValues, onChange };
};
