import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { addressesIn, checklistOf, formValues, type ChecklistItem, type ChecklistPlan, type KnownLinks } from '../../../contracts';
import { useLoaded } from '../../../../platform/admin/src/public';
import { useEditedForm } from './use-edited-form';

const PAUSE_MS = 1200;
const AT_ONCE = 500;

/** The checklist of the form as it stands; null while its rules are being loaded. */
export const useChecklist = (model: string, stored: Readonly<Record<string, unknown>> | null): readonly ChecklistItem[] | null => {
  const { get, post } = useFetchClient();
  const { values, attributes } = useEditedForm();
  const { value: plan } = useLoaded(useCallback(async () => (await get<{ data: ChecklistPlan }>(`/moderation/checklist/${model}`)).data.data, [get, model]));
  // A long text is parsed when the browser has time, not at each key.
  const checked = useDeferredValue(useMemo(() => formValues({ values, stored, attributes }), [values, stored, attributes]));
  const addresses = useMemo(() => (plan ? addressesIn(checked, plan).slice(0, AT_ONCE) : []), [checked, plan]);
  const asked = addresses.join('\n');
  const [known, setKnown] = useState<KnownLinks>({});

  useEffect(() => {
    if (asked === '') return;
    let current = true;
    const timer = window.setTimeout(() => {
      post<{ data: KnownLinks }>('/moderation/checklist/links', { addresses: asked.split('\n') }).then(
        ({ data }) => { if (current) setKnown(data.data); },
        // Without an answer nothing is claimed about links; the submission asks again.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [asked, post]);

  return useMemo(() => plan && checklistOf(checked, plan, known), [plan, checked, known]);
};
