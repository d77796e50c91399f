import { useEffect, useRef, useState } from 'react';
import type { Conflict } from '../../../contracts';
import { answerConflicts, type Choice } from './conflicts';
import { ConflictDialog } from './ConflictDialog';
import { useFieldLabels } from './field-labels';
import { sameValue } from './form-changes';
import { useEditedForm } from './use-edited-form';

interface Asked { readonly conflict: Conflict; readonly touched: ReadonlySet<string>; answer(choice: Choice): void }

/** Answers for the open document when a save of it meets a newer draft. */
export const Conflicts = ({ model, documentId }: { model: string; documentId: string }) => {
  const { values, initialValues, attributes } = useEditedForm();
  const labelOf = useFieldLabels(model);
  const [asked, setAsked] = useState<Asked | null>(null);
  const touched = useRef<ReadonlySet<string>>(new Set());
  // Core fills the form with what is being sent while it is being sent: only before that it shows what was touched.
  if (!asked) {
    const now = Object.keys(attributes).filter((name) => !sameValue(values[name], initialValues[name]));
    if (now.length > 0) touched.current = new Set(now);
  }

  useEffect(() => answerConflicts(model, documentId, (conflict) => new Promise((resolve) => {
    setAsked({
      conflict, touched: touched.current,
      answer: (choice) => {
        setAsked(null);
        resolve(choice);
      },
    });
  })), [model, documentId]);

  if (!asked) return null;
  return <ConflictDialog conflict={asked.conflict} isTouched={(path) => asked.touched.has(path)} labelOf={labelOf} onChoose={asked.answer} />;
};
